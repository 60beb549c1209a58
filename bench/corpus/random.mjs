/**
 * A seeded source of random numbers (mulberry32): the same seed gives the same corpus on every machine.
 * @param seed any whole number
 */
export function randomSource(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From 0 up to 1. */
    next,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** One of a list, each as likely. */
    pick: (list) => list[Math.floor(next() * list.length)],
    /** One of a list ordered by how common its items are: the first much more often than the last. */
    pickCommon: (list) => list[Math.floor(next() ** 1.5 * list.length)],
    /** Whether something of this probability happens. */
    chance: (probability) => next() < probability,
  };
}
