/** A single thing that was read otherwise than in the reference. */
export interface Difference {
  file: string;
  /** 1-based position of the notice among the reference notices of its file. */
  notice: number;
  /** 1-based line in the decoded source; null where it has none. */
  line: number | null;
  /** Such as `unit`, `stated.problems`, `problem.missed`, `problem.status`, `measure.state`. */
  what: string;
  expected: Value;
  found: Value;
  /** The words that the value was read from or belongs to, as far as they are known; null where they are not. */
  context: string | null;
}

/** A value as a gold file or a record holds it; lists are joined by `;`. */
export type Value = string | number | boolean | null;

/** Whether one value was read right, and whether the reference has a value to read at all. */
export interface Check {
  right: boolean;
  /** False where the reference says null. */
  given: boolean;
}

/** Compares a coded value with the found one; undefined stands for a notice or problem that was not found. */
export function check(expected: Value, found: Value | undefined): Check {
  return { right: found !== undefined && equal(expected, found), given: expected !== null };
}

/** Equal after trimming; an empty text is no value. */
export function equal(a: Value, b: Value): boolean {
  return trimmed(a) === trimmed(b);
}

function trimmed(value: Value): Value {
  if (typeof value !== "string") return value;
  return value.trim() || null;
}

/** The differences met in one notice, in the order they were met. */
export class Differences {
  readonly list: Difference[] = [];

  constructor(
    private readonly file: string,
    private readonly notice: number,
  ) {}

  add(what: string, line: number | null, expected: Value, found: Value, context: string | null = null): void {
    this.list.push({ file: this.file, notice: this.notice, line, what, expected, found, context: context || null });
  }

  /** Adds the two values if they are not equal. */
  compare(what: string, line: number | null, expected: Value, found: Value, context: string | null = null): void {
    if (!equal(expected, found)) this.add(what, line, expected, found, context);
  }
}
