/** The form of an English word that goes with a count: one for 1, the other for all else, 0 too. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** A count with its English noun: 1 problem, 2 problems. */
export function many(count: number, noun: string): string {
  return `${count} ${plural(count, noun, `${noun}s`)}`;
}
