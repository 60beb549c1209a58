import type { Column, DocumentTable, RowOf } from "./column.js";
import { LINE, measureId, PROBLEM_ID, problemId } from "./keys.js";

/** What a measure reports (codebook, “Measures and what the account reports”). */
export const MEASURE_STATES = {
  done: { zh: "已做", en: "done" },
  under_way: { zh: "正在做", en: "under way" },
  planned: { zh: "计划做", en: "planned" },
  declared: { zh: "一般性表态", en: "declared in general" },
} as const;

const COLUMNS = [
  {
    name: "measure_id",
    type: "string",
    title: { zh: "措施编号", en: "Measure" },
    description: { zh: "问题编号-措施序号", en: "problem_id, a hyphen and the measure's ordinal" },
    pattern: "[0-9a-f]{12}-[0-9]+-[0-9]+",
  },
  PROBLEM_ID,
  {
    name: "ordinal",
    type: "integer",
    minimum: 1,
    title: { zh: "序号", en: "Ordinal" },
    description: { zh: "在该问题下是第几项措施，从 1 起", en: "1-based position under the problem" },
  },
  LINE,
  {
    name: "marker",
    type: "string",
    title: { zh: "标记", en: "Marker" },
    description: { zh: "印出的序号，如 一是、①、(1)", en: "The printed mark, such as 一是, ①, (1)" },
    empty: { zh: "整改情况没有分项，整段算一项", en: "the account has no enumeration and is one measure" },
  },
  {
    name: "state",
    type: "string",
    enumeration: MEASURE_STATES,
    title: { zh: "状态", en: "State" },
    description: { zh: "措施的写法说明了什么", en: "What the wording of the measure reports" },
  },
  {
    name: "dated",
    type: "boolean",
    title: { zh: "有日期", en: "Dated" },
    description: { zh: "写明某事发生的日期或月份", en: "A day or month says when something happened" },
  },
  {
    name: "documented",
    type: "boolean",
    title: { zh: "有文件", en: "Documented" },
    description: {
      zh: "写明本单位制定、印发或修订的《文件》",
      en: "Names in 《》 a document that the unit made, issued or amended",
    },
  },
  {
    name: "quantified",
    type: "boolean",
    title: { zh: "有数量", en: "Quantified" },
    description: {
      zh: "写明次数、人数、件数或金额等结果",
      en: "Gives a number of events, people, things or money as a result",
    },
  },
  {
    name: "accountable",
    type: "boolean",
    title: { zh: "有问责", en: "Accountable" },
    description: {
      zh: "写明有人被批评、警告、处分、免职或退赔",
      en: "Somebody was criticised, warned, disciplined, dismissed, or paid back",
    },
  },
  {
    name: "text",
    type: "string",
    title: { zh: "原文", en: "Text" },
    description: { zh: "标记之后的文字", en: "The words after the mark" },
    multiline: true,
  },
] as const satisfies readonly Column[];

/** A measure taken. */
export type MeasureRow = RowOf<typeof COLUMNS>;

/** The `measures` table. */
export const measuresTable: DocumentTable<typeof COLUMNS> = {
  name: "measures",
  title: { zh: "措施", en: "Measures" },
  description: { zh: "一行是一项整改措施", en: "A row is a measure taken" },
  columns: COLUMNS,
  primaryKey: ["measure_id"],
  foreignKeys: [{ column: "problem_id", table: "problems", references: "problem_id" }],
  *rows(document) {
    for (const record of document.notices) {
      for (const problem of record.problems) {
        const problem_id = problemId(record.noticeId, problem.ordinal);
        for (const measure of problem.measures) {
          yield {
            measure_id: measureId(problem_id, measure.ordinal),
            problem_id,
            ordinal: measure.ordinal,
            line: measure.line,
            marker: measure.marker || null,
            state: measure.state,
            dated: measure.dated,
            documented: measure.documented,
            quantified: measure.quantified,
            accountable: measure.accountable,
            text: measure.text,
          };
        }
      }
    }
  },
};
