import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { noticeId } from "../../src/corpus/notice-id.js";
import { readFileTexts } from "../../src/corpus/read-file.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { findNames, namesOf } from "../../src/privacy/find-names.js";
import { type LabelledText, labelledText, type NameScore, scoreLine, scoreNames, sumScores } from "./name-sample.js";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/privacy/${name}`, import.meta.url));
const SHARED = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

const found = (text: string) => findNames(text, new Set(namesOf([text]))).map(({ from, to }) => text.slice(from, to));

describe("findNames", () => {
  it("finds names by office, verb, label and list", () => {
    expect(found("局党组书记张建国主持召开会议")).toEqual(["张建国"]);
    expect(found("李明华副局长到会并讲话")).toEqual(["李明华"]);
    expect(found("对王芳、赵志强给予党内警告处分")).toEqual(["王芳", "赵志强"]);
    expect(found("整改责任人：周海涛；完成时限：2023年6月底")).toEqual(["周海涛"]);
    expect(found("清退刘伟、陈静、施工等3人的借款")).toEqual(["刘伟", "陈静", "施工"]);
  });

  it("knows where a name ends", () => {
    expect(found("原副局长李明对此作出检讨")).toEqual(["李明"]);
    expect(found("物资科科长唐敏和出纳曹雪已说明情况")).toEqual(["唐敏", "曹雪"]);
    expect(found("由支部书记陈敬收为党员上党课")).toEqual(["陈敬收"]);
  });

  it("finds names of two surnames and of other peoples", () => {
    expect(found("对欧阳文静、上官云飞进行约谈")).toEqual(["欧阳文静", "上官云飞"]);
    expect(found("驻村第一书记买买提·吐尔逊带队")).toEqual(["买买提·吐尔逊"]);
    expect(found("向卓玛措、次仁旺堆兑现补贴")).toEqual(["卓玛措", "次仁旺堆"]);
  });

  it("leaves words, offices, places and schools that look like names", () => {
    for (const text of [
      "局党组高度重视，书记严格落实第一责任人责任",
      "副局长任副组长，各科室负责人为成员",
      "原站长、会计师均已调整，常委会听取了汇报",
      "赴石家庄、张家口等地学习，走访汪家桥、毛里湖派出所",
      "与时俱进，及时纠正，同时开展规范化管理",
      "分管负责同志认领任务，有关同志作出检讨",
      "办公用品供应商“常青树”问题，任满述职，每季度张榜公示",
    ]) {
      expect(found(text), text).toEqual([]);
    }
  });

  it("leaves names that somebody has hidden, and those of doctrines and models", () => {
    expect(found("对张某某、李某给予党内警告处分，对王××进行批评")).toEqual([]);
    expect(found("学习习近平新时代中国特色社会主义思想，重温焦裕禄同志事迹")).toEqual([]);
  });

  it("takes time linear in the text, also where every character is a surname", () => {
    // Were it anything worse than linear, the test would not end in its time.
    for (const piece of ["张", "张、", "书记李", "对王芳、", "艾·", "雷锋王", "卓玛"]) {
      expect(namesOf([piece.repeat(200_000 / piece.length)]).length, piece).toBeLessThan(20);
    }
  });
});

/** The figures stand in docs/en/ethics.md; these are the floors below which a change must not fall. */
describe("names in invented notices (recall and precision)", () => {
  const SAMPLES: Array<[file: string, recall: number]> = [
    ["names-development.txt", 0.95],
    ["names-held-out.txt", 0.8],
    ["names-held-out-ordinary.txt", 0.95],
    ["names-held-out-second.txt", 0.95],
    ["names-held-out-third.txt", 0.9],
    ["names-held-out-fourth.txt", 0.95],
  ];
  for (const [file, floor] of SAMPLES) {
    it(file, () => {
      const score = scoreSample(file);
      console.info(scoreLine(file, score));
      expect(recall(score)).toBeGreaterThanOrEqual(floor);
      expect(precision(score)).toBeGreaterThanOrEqual(0.95);
    });
  }
});

describe("names in real notices (recall and precision)", () => {
  it.skipIf(!existsSync(SHARED))("../shared/corpus, where it is there", async () => {
    const labels = JSON.parse(readFileSync(fixture("real-names.json"), "utf8")) as Record<string, [number, number][]>;
    const scores = new Map<string, NameScore>();
    for (const file of readdirSync(SHARED).sort()) {
      for (const { lines } of (await readFileTexts(readFileSync(path.join(SHARED, file)), file)).notices) {
        const id = noticeId(lines);
        const names = labels[id];
        if (names) scores.set(id, scoreNames(labelParagraphs(toParagraphs(lines), names)));
      }
    }
    // A change of the cleaning renames a notice, and its labels no longer apply.
    console.info(`${scores.size} of ${Object.keys(labels).length} labelled notices`);
    const score = sumScores([...scores.values()]);
    console.info(scoreLine("real notices", score));
    expect(scores.size).toBeGreaterThanOrEqual(15);
    expect(recall(score)).toBeGreaterThanOrEqual(0.95);
    expect(precision(score)).toBeGreaterThanOrEqual(0.9);
  });
});

function scoreSample(file: string): NameScore {
  const lines = readFileSync(fixture(file), "utf8").trim().split("\n").map(labelledText);
  // Lines of the first two are notices of their own: a name of one must not help with another.
  const apart = ["names-development.txt", "names-held-out.txt"].includes(file);
  return apart ? sumScores(lines.map((line) => scoreNames([line]))) : scoreNames(lines);
}

/** Labels count from the beginning of the notice's paragraphs, run together. */
function labelParagraphs(
  paragraphs: ReadonlyArray<{ text: string }>,
  names: ReadonlyArray<[from: number, to: number]>,
): LabelledText[] {
  let start = 0;
  return paragraphs.map(({ text }) => {
    const from = start;
    start += text.length;
    const own = names.filter(([at]) => at >= from && at < start);
    return { text, names: own.map(([at, end]) => ({ from: at - from, to: end - from })) };
  });
}

const recall = ({ hits, missed }: NameScore) => hits / (hits + missed);
const precision = ({ hits, extra }: NameScore) => hits / (hits + extra);
