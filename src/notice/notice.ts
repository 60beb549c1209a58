import type { Message } from "../messages/message.js";
import type { Task } from "./tasks.js";

/** What kind of document a text is; only `rectification` counts in ratios. */
export type Genre = "rectification" | "work-plan" | "feedback" | "news" | "regulation" | "other";

/** State of a problem, as the notice gives it (codebook, "Status"). */
export type Status = "completed" | "mostly_completed" | "in_progress" | "unstated";

/** Where the state was read. */
export type StatusBasis = "item" | "section" | "outstanding" | "overall" | "human" | "none";

/** What a measure reports (codebook, "Measures and what the account reports"). */
export type MeasureState = "done" | "under_way" | "planned" | "declared";

/** What the account of a problem comes to. */
export type AccountState = "done" | "under_way" | "declared";

/** Words of the source that a value was read from. */
export interface Evidence {
  line: number;
  text: string;
  /** The rule that read them, such as `title/unit` or `status/item`. */
  rule: string;
}

/** One measure taken on a problem. */
export interface Measure {
  ordinal: number;
  line: number;
  /** The printed mark (`一是`, `①`, `(1)`), without trailing punctuation; empty for an account without enumeration. */
  marker: string;
  /** The words after the mark. */
  text: string;
  state: MeasureState;
  dated: boolean;
  documented: boolean;
  quantified: boolean;
  accountable: boolean;
}

/** An amount, headcount or document that a text names. */
export interface Figure {
  /** Ordinal of the problem it stands under; null where it stands outside every problem. */
  problem: number | null;
  line: number;
  /** Such as `recovered`, `fined`, `disciplined`, `criticised`, `document`, `meeting`, `training`. */
  kind: string;
  value: number | null;
  /** `yuan`, `person`, `document`, `event`, … */
  unit: string;
  text: string;
}

/** One problem, as the notice reports it. */
export interface Problem {
  /** 1-based position in the notice. */
  ordinal: number;
  line: number;
  /** The printed number as it stands, such as `1`, `(3)`, `①`, `一是`; null where there is none. */
  number: string | null;
  title: string;
  /** Title of the top heading above; null where there is none. */
  aspect: string | null;
  /** Title of the heading right above, where that is not the aspect; null otherwise. */
  parent: string | null;
  /** The whole statement of what was wrong, of which `title` is the leading clause. */
  statement: string;
  /** What was done about it: the paragraphs, joined by line feeds. */
  account: string;
  status: Status;
  statusBasis: StatusBasis;
  /** The words that say so; empty for `unstated`. */
  statusText: string;
  sustained: boolean;
  /** ISO date or `YYYY-MM`; null where not given. */
  doneOn: string | null;
  dueOn: string | null;
  accountState: AccountState;
  measures: Measure[];
}

/** What the notice itself claims of the whole; null where it does not. */
export interface Stated {
  problems: number | null;
  completed: number | null;
  mostly: number | null;
  inProgress: number | null;
  measures: number | null;
  measuresCompleted: number | null;
  /** Only a percentage that is printed, 0–100. */
  ratePct: number | null;
  /** ISO date or `YYYY-MM` of that claim. */
  asOf: string | null;
}

export type Level = "central" | "province" | "city" | "county" | "township" | "unit";

/** Who was inspected by whom, where and when; null where the notice does not say. */
export interface Fields {
  title: string | null;
  unit: string | null;
  /** Such as `party_committee`, `party_group`, `bureau`, `court`, `procuratorate`, `hospital`, `school`, `enterprise`, … */
  unitType: string | null;
  level: Level | null;
  /** Full official names. */
  province: string | null;
  city: string | null;
  county: string | null;
  /** Six-digit GB/T 2260 code of the lowest of the three. */
  adcode: string | null;
  kind: "巡视" | "巡察" | null;
  inspector: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  feedbackOn: string | null;
  publishedOn: string | null;
}

/** A notice taken apart; nothing in it is coded yet. */
export interface Notice {
  /** First 12 hex digits of the SHA-256 of the cleaned text. */
  noticeId: string;
  source: string;
  ordinal: number;
  /** Line of the title, else of the first line. */
  line: number;
  genre: Genre;
  fields: Fields;
  stated: Stated;
  problems: Problem[];
  figures: Figure[];
  /** Of a work plan; empty for every other genre. */
  tasks: Task[];
  /** What fields, totals and states were read from, by name (`unit`, `stated.problems`, `problem.3.status`). */
  evidence: Record<string, Evidence>;
  messages: Message[];
  /** Characters of the cleaned text, white space not counted. */
  chars: number;
}
