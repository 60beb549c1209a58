/** What can make one run come out otherwise than another. */
export const CAUSES = {
  input: { zh: "输入文件", en: "input" },
  version: { zh: "程序版本", en: "version" },
  environment: { zh: "运行环境", en: "environment" },
  options: { zh: "选项", en: "options" },
  codebook: { zh: "编码手册", en: "codebook" },
  model: { zh: "模型", en: "model" },
  human_codes: { zh: "人工编码", en: "human codes" },
} as const;

export type Cause = keyof typeof CAUSES;

/** Causes in one order, each once. */
export function ordered(causes: Iterable<Cause>): Cause[] {
  const given = new Set(causes);
  return (Object.keys(CAUSES) as Cause[]).filter((cause) => given.has(cause));
}

/** What acts on how a text is read, given the same bytes. States, accounts and problems do not depend on the codebook. */
const READING: readonly Cause[] = ["version", "environment", "options"];

/** What acts on the codes of a problem, given the same words of it. */
const CODING: readonly Cause[] = ["version", "codebook", "model"];

/** What became of an input file between two runs. */
export type InputState = "same" | "changed" | "added" | "removed" | "moved";

/** Which run-wide causes differ between the two runs, `input` apart: that is known file by file. */
export type Differing = ReadonlySet<Cause>;

/**
 * What can have made a notice be read in one of the runs alone. A file that only one run was given settles it, whatever
 * else differs.
 * @returns the causes that differ and could have done it: one if it is known, several if they cannot be told apart, none
 *   if nothing that the runs record explains it
 */
export function causesOfPresence(file: InputState, differing: Differing): Cause[] {
  if (file === "added" || file === "removed") return ["input"];
  return causesOfReading(file === "changed", differing);
}

/**
 * What can have made a notice, a problem, a state or an account be read otherwise.
 * @param bytesDiffer whether the bytes of the file differ
 */
export function causesOfReading(bytesDiffer: boolean, differing: Differing): Cause[] {
  return ordered([...(bytesDiffer ? (["input"] as const) : []), ...READING.filter((cause) => differing.has(cause))]);
}

/** A judgement of a problem, as the two runs have it. */
export interface Judged {
  /** Whether a person gave it, before and after. */
  human: readonly [before: boolean, after: boolean];
  bytesDiffer: boolean;
}

/**
 * What can have changed the codes of a problem.
 * @param sameText whether all that coding looks at, headings, statement and account, reads the same
 */
export function causesOfCoding(judged: Judged & { sameText: boolean }, differing: Differing): Cause[] {
  const coding = CODING.filter((cause) => differing.has(cause));
  // Options act on the words alone, and so does the environment: with the same words they are cleared.
  const reading = judged.sameText ? [] : causesOfReading(judged.bytesDiffer, differing);
  return withHuman(judged, ordered([...reading, ...coding]), reading, differing);
}

/** What can have changed the state of a problem. */
export function causesOfStatus(judged: Judged, differing: Differing): Cause[] {
  const reading = causesOfReading(judged.bytesDiffer, differing);
  return withHuman(judged, reading, reading, differing);
}

/**
 * Where a person decided before and after, only what people said can have changed it. Where a person decided in one of
 * the runs, that is a cause if the human codes differ, and beside it what can have parted a code from its problem or
 * brought it there: how the problem was read.
 */
function withHuman({ human }: Judged, machine: Cause[], reading: Cause[], differing: Differing): Cause[] {
  const [before, after] = human;
  if (!before && !after) return machine;
  const people = differing.has("human_codes") ? (["human_codes"] as const) : [];
  return before && after && people.length > 0 ? [...people] : ordered([...people, ...reading]);
}
