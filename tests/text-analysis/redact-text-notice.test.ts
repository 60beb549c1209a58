import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCoder } from "../../src/pipeline/settings.js";
import type { Privacy } from "../../src/privacy/personal.js";
import { problemPlaces } from "../../src/text-analysis/problem-places.js";
import type { TextNotice } from "../../src/text-analysis/text-notice.js";
import { readTextNotices } from "../../src/text-analysis/text-source.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const PARAGRAPHS = [
  "中共禾溪县粮食局党组关于巡察整改进展情况的通报",
  "一、关于粮库管理松散的问题。整改情况：一是局长穆清远带队清点全部粮库，补记台账46本，收回超期借条13张，对保管员冉小川进行批评教育，责成其在全局职工大会上作出检讨，并扣发当月奖金共860元；二是换装粮库门锁12把，明确责任到人、钥匙到人，由副局长欧阳若兰每周到库检查一次，发现问题当场处理，并在每月的局务会议上通报检查的情况和处理的结果。",
  "二、关于学习记录不全的问题。整改情况：由樊素同志补齐学习记录，此后每月由机关支部抽查一次并通报结果，抽查情况与年度考核挂钩，考核结果在局务会议上公布，接受全体干部职工的监督和评议意见建议，欢迎来电反映，联系电话：0577-66880011，工作日均有人接听，所反映的情况由局机关支部在十五个工作日以内给予答复，并做好对反映人情况的保密工作。",
];

/** Enough of it for the wrap to show. */
const FILLER =
  "三、关于粮食轮换不及时的问题。整改情况：一是制定轮换计划，明确各直属库的轮换数量、时间和责任，每季度由仓储科对照计划核对一次；二是落实轮换资金，与农业发展银行对接贷款手续，确保新粮收购时资金到位；三是加强粮情检测，做到数量真实、质量良好、储存安全，对检测中发现的发热、虫害等情况及时处理，处理过程全部记入粮情检测台账备查。";
PARAGRAPHS.push(FILLER, FILLER.replace("三、", "四、"));

/** Hard-wrapped at 42 characters, which breaks a name in two. */
const BODY = PARAGRAPHS.flatMap((paragraph) => paragraph.match(/.{1,42}/g)!).join("\n");

const folder = temporaryFolder();
const PSEUDONYMISE: Privacy = { mode: "pseudonymise", secret: "A".repeat(43) };

async function read(privacy: Privacy): Promise<TextNotice> {
  const { code } = await loadCoder({});
  const source = readTextNotices([path.join(folder, "notices")], code, { unreadable: () => {} }, null, privacy);
  for await (const notice of source) return notice;
  throw new Error("no notice");
}

beforeAll(() => {
  mkdirSync(path.join(folder, "notices"));
  writeFileSync(path.join(folder, "notices", "a.txt"), BODY);
});

describe("redactTextNotice", () => {
  it("replaces what leads to a person in paragraphs, lines and record alike", async () => {
    const notice = await read(PSEUDONYMISE);
    const all = JSON.stringify(notice);
    for (const planted of ["穆清远", "冉小川", "欧阳", "若兰", "樊素", "66880011"])
      expect(all, planted).not.toContain(planted);
    expect(notice.paragraphs.map(({ text }) => text).join("")).toMatch(/局长\[P-\w{10}\]带队清点/);
    expect(notice.paragraphs).toHaveLength(PARAGRAPHS.length);
  });

  it("keeps paragraphs, line numbers, and where problems stand", async () => {
    const plain = await read({ mode: "keep", secret: null });
    const redacted = await read(PSEUDONYMISE);
    const shape = (notice: TextNotice) => ({
      id: notice.noticeId,
      lines: notice.paragraphs.map(({ pieces }) => pieces.map(({ line }) => line.line)),
      places: problemPlaces(notice).map((stretches) => stretches.map(({ part, problem }) => [part, problem.ordinal])),
    });
    expect(shape(redacted)).toEqual(shape(plain));
  });
});
