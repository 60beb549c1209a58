import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Coding } from "../../src/coding/coding.js";
import type { SheetCodes } from "../../src/human-coding/codes.js";
import type { HumanCode } from "../../src/human-coding/human-code.js";
import type { NamedText } from "../../src/human-coding/problem-text.js";
import type { CodedProblem, NoticeRecord } from "../../src/pipeline/record.js";
import type { RowOf, Table } from "../../src/tables/column.js";
import { csvLines } from "../../src/tables/csv.js";
import { noticesTable } from "../../src/tables/notices.js";
import { problemsTable } from "../../src/tables/problems.js";
import { document, notice, problem } from "../completion/sample.js";

/** Invented notices, problems and codes for the tests of this folder. Every unit, place and fact is made up. */

export const CODES: SheetCodes = {
  categories: [
    ["study", "理论学习", "Theory study"],
    ["finance", "财务资金资产", "Finance and property"],
    ["cadre", "干部管理", "Cadre management"],
    ["party-building", "党建与组织生活", "Party building"],
    ["conduct", "作风与八项规定", "Conduct"],
    ["duty", "履职与决策部署", "Duties"],
  ].map(([code, zh, en]) => ({
    code: code!,
    name: { zh: zh!, en: en! },
    definition: { zh: `${zh}的范围`, en: `all of ${en}` },
  })),
  statuses: [
    ["completed", "已完成", "completed"],
    ["mostly_completed", "基本完成", "mostly completed"],
    ["in_progress", "正在整改", "in progress"],
    ["unstated", "未说明", "not given"],
  ].map(([code, zh, en]) => ({ code: code!, name: { zh: zh!, en: en! }, definition: { zh: zh!, en: en! } })),
};

export const CATEGORIES = CODES.categories.map(({ code }) => code);

export function coding(category: string, confidence = 0.9, more: string[] = []): Coding {
  return { category, labels: [category, ...more], confidence, codedBy: "model", evidence: ["词语"] };
}

/** A problem whose statement goes on after its title. */
export function stated(ordinal: number, title: string, values: Partial<CodedProblem> = {}): CodedProblem {
  return problem({
    ordinal,
    line: 10 + 3 * ordinal,
    number: String(ordinal),
    title,
    statement: `${title}，抽查的台账中有三成对不上。`,
    ...values,
  });
}

/** A water bureau's notice with six problems. */
export const WATER: NoticeRecord = notice({
  noticeId: "00a1b2c3d4e5",
  source: "云岭/水务局.txt",
  problems: [
    stated(1, "中心组研讨以念稿代替交流", { coding: coding("study", 0.97) }),
    stated(2, "灌区维修款滞留两年未拨付", { coding: coding("finance", 0.93) }),
    stated(3, "水库管理站长期借调人员占编", { coding: coding("cadre", 0.72), aspect: "选人用人方面" }),
    stated(4, "河长巡河记录由他人代填", {
      coding: coding("duty", 0.46, ["conduct"]),
      status: "completed",
      statusBasis: "item",
      statusText: "已完成整改",
    }),
    stated(5, "离退休支部三年未换届", { coding: coding("party-building", 0.88) }),
    stated(6, "公务接待清单与发票日期不符", { coding: coding("conduct", 0.55, ["finance"]) }),
  ],
});

/** A museum's notice with four problems, two of which say the same under different headings. */
export const MUSEUM: NoticeRecord = notice({
  noticeId: "12e4567890ab",
  source: "东屏/博物馆.txt",
  fields: {
    title: "中共东屏县博物馆支部委员会关于县委巡察整改情况的通报",
    unit: "中共东屏县博物馆支部委员会",
    publishedOn: "2021-11-03",
  },
  problems: [
    stated(1, "馆藏文物账实核对走过场", { coding: coding("duty", 0.91) }),
    stated(2, "制度执行打折扣", { aspect: "财务管理方面", coding: coding("finance", 0.62) }),
    stated(3, "制度执行打折扣", { aspect: "队伍建设方面", coding: coding("cadre", 0.58) }),
    stated(4, "讲解员培训经费挪作他用", { coding: coding("finance", 0.95, ["cadre"]) }),
  ],
});

export function textOf(record: NoticeRecord, ordinal: number): NamedText {
  const { title, statement, aspect, parent } = record.problems[ordinal - 1]!;
  return {
    problemId: `${record.noticeId}-${ordinal}`,
    notice: record.fields.title!,
    unit: record.fields.unit!,
    publishedOn: record.fields.publishedOn,
    aspect,
    parent,
    title,
    statement,
  };
}

/** A person's code of a problem. */
export function human(text: NamedText, values: Partial<HumanCode> = {}): HumanCode {
  const category = values.category === undefined ? "duty" : values.category;
  return {
    text,
    category,
    labels: category === null ? [] : [category],
    status: null,
    comment: null,
    coder: "林澄",
    when: "2024-03-05",
    sheet: "核对.csv",
    row: 2,
    ...values,
  };
}

/** Writes the tables of a run that agreement is measured on. */
export async function writeRun(folder: string, records: readonly NoticeRecord[]): Promise<void> {
  await mkdir(path.join(folder, "tables"), { recursive: true });
  const run = document({ notices: [...records] });
  for (const table of [problemsTable, noticesTable]) {
    const rows = table.rows(run, "zh") as Iterable<RowOf<Table["columns"]>>;
    const lines = [...csvLines(table as Table, rows)];
    await writeFile(path.join(folder, "tables", `${table.name}.csv`), lines.join(""));
  }
}
