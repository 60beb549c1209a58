import type { Column } from "../tables/column.js";
import { PROBLEM_ID } from "../tables/keys.js";
import { ACCOUNT_STATES, STATUSES } from "../tables/problems.js";

/** Columns that several tables of text analysis share. */

const OUTSIDE = { zh: "在各问题之外", en: "outside every problem" } as const;

/** The problem that a place in a notice belongs to. */
export const PROBLEM = { ...PROBLEM_ID, empty: OUTSIDE } as const satisfies Column;

export const CATEGORY = {
  name: "category",
  type: "string",
  title: { zh: "类别", en: "Category" },
  description: { zh: "所在问题的主类别", en: "Primary category of the problem" },
  empty: OUTSIDE,
} as const satisfies Column;

export const STATUS = {
  name: "status",
  type: "string",
  enumeration: STATUSES,
  title: { zh: "整改状态", en: "Status" },
  description: { zh: "所在问题的整改状态", en: "State of the problem, as the notice gives it" },
  empty: OUTSIDE,
} as const satisfies Column;

export const ACCOUNT_STATE = {
  name: "account_state",
  type: "string",
  enumeration: ACCOUNT_STATES,
  title: { zh: "整改情况所述", en: "State of the account" },
  description: { zh: "由所在问题的措施读出", en: "What the measures of the problem come to" },
  empty: OUTSIDE,
} as const satisfies Column;

export const PARTS = {
  statement: { zh: "问题表述", en: "statement of a problem" },
  account: { zh: "整改情况", en: "account of what was done" },
  outside: { zh: "各问题之外", en: "outside every problem" },
} as const;

export const TERM = {
  name: "term",
  type: "string",
  title: { zh: "词", en: "Term" },
  description: { zh: "分词得到的词", en: "A word as the tokenizer cuts it" },
} as const satisfies Column;
