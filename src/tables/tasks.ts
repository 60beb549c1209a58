import type { Column, DocumentTable, RowOf } from "./column.js";
import { NOTICE_ID } from "./keys.js";

const COLUMNS = [
  {
    name: "task_id",
    type: "string",
    title: { zh: "任务编号", en: "Task" },
    description: { zh: "通报编号-t 加序号", en: "notice_id, `-t` and the 1-based position in the plan" },
    pattern: "[0-9a-f]{12}-t[0-9]+",
  },
  NOTICE_ID,
  {
    name: "line",
    type: "integer",
    title: { zh: "行", en: "Line" },
    description: { zh: "在解码后原文中的行号", en: "1-based line in the decoded source" },
    minimum: 1,
  },
  {
    name: "number",
    type: "string",
    title: { zh: "编号", en: "Number" },
    description: { zh: "原文所印的编号", en: "The printed number" },
    empty: { zh: "没有编号", en: "it has none" },
  },
  {
    name: "task",
    type: "string",
    title: { zh: "任务", en: "Task" },
    description: { zh: "任务的标题或首句", en: "Its heading, or its first clause" },
  },
  {
    name: "office",
    type: "string",
    title: { zh: "责任单位", en: "Office" },
    description: { zh: "负责的科室或单位", en: "The office that is to do it" },
    empty: { zh: "原文未写明", en: "the plan does not name one" },
  },
  {
    name: "target",
    type: "string",
    title: { zh: "目标", en: "Target" },
    description: { zh: "写明数量或期限的目标", en: "What is to be reached, by a number or a day" },
    empty: { zh: "原文没有量化目标", en: "the plan gives no number or day" },
  },
] as const satisfies readonly Column[];

/** A task of a work plan. */
export type TaskRow = RowOf<typeof COLUMNS>;

/** The `tasks` table: work plans come with collections of notices, and are data of their own. */
export const tasksTable: DocumentTable<typeof COLUMNS> = {
  name: "tasks",
  title: { zh: "任务", en: "Tasks" },
  description: { zh: "一行是工作要点中的一项任务", en: "A row is a task of a work plan" },
  columns: COLUMNS,
  primaryKey: ["task_id"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
  *rows(document) {
    for (const { noticeId, tasks } of document.notices) {
      for (const [index, task] of tasks.entries()) {
        yield { task_id: `${noticeId}-t${index + 1}`, notice_id: noticeId, ...task };
      }
    }
  },
};
