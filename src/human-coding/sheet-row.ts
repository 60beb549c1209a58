import type { Status } from "../notice/notice.js";
import type { NamedText } from "./problem-text.js";

/** What a person wrote of a problem: null where the cell was left empty. */
export interface Judgement {
  /** Primary category. */
  category: string | null;
  /** Primary first; empty where no category is given. */
  labels: string[];
  status: Status | null;
  comment: string | null;
}

/** A row of a coding sheet on which a person wrote something, after checking. */
export interface SheetRow extends Judgement {
  /** Its number in the spreadsheet. */
  row: number;
  text: NamedText;
  /** Null where the row does not say. */
  coder: string | null;
  /** ISO date or month; null where the row does not say. */
  codedOn: string | null;
  /** Problems that the row stands for; null where unknown. */
  weight: number | null;
}

/** Whether two judgements say the same; the order of labels after the first does not count. */
export function sameJudgement(a: Judgement, b: Judgement): boolean {
  return (
    a.category === b.category &&
    a.status === b.status &&
    a.comment === b.comment &&
    [...a.labels].sort().join(";") === [...b.labels].sort().join(";")
  );
}

/** A judgement in a few words: `finance;conduct`, `finance in_progress`. */
export function judgementText({ labels, status }: Judgement): string {
  return [labels.join(";"), status ?? ""].filter((part) => part !== "").join(" ");
}
