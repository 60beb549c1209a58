import type { Evidence, Stated } from "../notice/notice.js";
import type { NoticeRecord } from "../pipeline/record.js";
import type { Check, Finding } from "./check.js";
import { noticeCounts } from "./counts.js";
import { measuresCheck, measuresCompletedCheck, measuresPartsCheck } from "./measure-checks.js";
import { outstandingCheck, unlinked } from "./outstanding-check.js";
import { partsCheck, problemsCheck } from "./problem-checks.js";
import { rateCheck } from "./rate-check.js";
import { stateCheck } from "./state-check.js";

/**
 * Holds each number that a rectification notice claims against the text: one check for each claim made, agreeing or not,
 * and one for a closing list of open items of which some were not found among the problems.
 *
 * States are mostly not given item by item, so that a count of states is a range: from the problems that carry the state
 * to those plus the ones that carry none of their own. A claim inside the range is not settled (`derived` null); one
 * outside is held against the nearer end, the least difference that the text can bear.
 *
 * @returns no checks for documents of other genres
 */
export function checksOf(record: NoticeRecord): Check[] {
  if (record.genre !== "rectification") return [];
  const counts = noticeCounts(record);
  const findings = [
    problemsCheck(record, counts),
    partsCheck(record),
    stateCheck("completed", record),
    stateCheck("mostly_completed", record),
    stateCheck("in_progress", record),
    measuresCheck(record, counts),
    measuresCompletedCheck(record, counts),
    measuresPartsCheck(record),
    rateCheck(record),
    outstandingCheck(record),
  ];
  return findings.flatMap((finding) => (finding === null ? [] : [withWords(finding, record)]));
}

/** The claim that each check is about, under whose name its place in the notice is kept. */
const CLAIM: Record<Exclude<Check["check"], "outstanding">, keyof Stated> = {
  problems: "problems",
  parts: "completed",
  completed: "completed",
  mostly_completed: "mostly",
  in_progress: "inProgress",
  measures: "measures",
  measures_completed: "measuresCompleted",
  measures_parts: "measuresCompleted",
  rate_pct: "ratePct",
};

/** Puts the words of the notice to a finding, so that nobody has to look the claim up to believe it. */
function withWords(finding: Finding, record: NoticeRecord): Check {
  const evidence = wordsOf(finding.check, record);
  if (evidence === null) return { ...finding, evidence };
  const words = windowOn(evidence.text, String(finding.stated));
  const note = {
    zh: `${finding.note.zh}原文第 ${evidence.line} 行：“${words}”`,
    en: `${finding.note.en} Line ${evidence.line}: “${words}”`,
  };
  return { ...finding, note, evidence: { line: evidence.line, text: evidence.text } };
}

function wordsOf(check: Check["check"], record: NoticeRecord): Evidence | null {
  if (check === "outstanding") {
    const [first] = unlinked(record);
    return first ? { line: first.line ?? record.line, text: String(first.args.words ?? ""), rule: first.rule } : null;
  }
  const states = ["completed", "mostly", "inProgress"] as const;
  const claim =
    check === "parts" ? (states.find((state) => record.stated[state] !== null) ?? "completed") : CLAIM[check];
  return record.evidence[`stated.${claim}`] ?? null;
}

/** Most characters of a sentence that a note quotes. */
const QUOTED = 100;

/** A long sentence cut to the part that holds the number, on one line. */
function windowOn(sentence: string, number: string): string {
  const text = sentence.replace(/\p{Cc}+/gu, " ").trim();
  if (text.length <= QUOTED) return text;
  const at = text.indexOf(number);
  const from = Math.max(0, Math.min(at - QUOTED / 2, text.length - QUOTED));
  return `${from > 0 ? "…" : ""}${text.slice(from, from + QUOTED)}${from + QUOTED < text.length ? "…" : ""}`;
}
