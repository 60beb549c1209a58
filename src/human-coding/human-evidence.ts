import type { Coding } from "../coding/coding.js";
import type { Status } from "../notice/notice.js";
import { STATUSES } from "../tables/problems.js";
import type { HumanCode } from "./human-code.js";

/**
 * What a human code leaves in a record's texts, so that the tables say who decided and what the machine had said, and
 * so that agreement of people and machine can be told from a run whose codes people have replaced.
 */

/** Who, when and where, as items of `Coding.evidence`, and last what the machine had decided. */
export function codingEvidence(code: HumanCode, machine: Coding): string[] {
  const comment = code.comment === null ? [] : [code.comment];
  return [
    `human: ${code.coder}`,
    code.when,
    `${code.sheet}:${code.row}`,
    ...comment,
    `machine: ${machine.labels.join("+")} ${machine.confidence.toFixed(3)}`,
  ];
}

const MACHINE_CODING = /^machine: (\S{1,200}) (\d(?:\.\d{1,6})?)$/;

/** The labels that the machine had given, from the evidence of a human coding; null where it does not say. */
export function machineLabels(evidence: readonly string[]): string[] | null {
  return MACHINE_CODING.exec(evidence.at(-1) ?? "")?.[1]?.split("+") ?? null;
}

/** Who and when, and what the machine had read, as a problem's `statusText`. */
export function statusEvidence(code: HumanCode, machine: Status): string {
  return `human: ${code.coder} ${code.when} (machine: ${machine})`;
}

const MACHINE_STATUS = /\(machine: ([a-z_]{1,20})\)$/;

/** The state that the machine had read, from the `statusText` of a human code; null where it is not one. */
export function machineStatus(statusText: string): Status | null {
  const status = statusText.startsWith("human: ") ? MACHINE_STATUS.exec(statusText)?.[1] : undefined;
  return status !== undefined && Object.hasOwn(STATUSES, status) ? (status as Status) : null;
}
