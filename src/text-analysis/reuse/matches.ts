/** A stretch that two texts have in common, as long as it can be made. */
export interface Match {
  a: number;
  b: number;
  length: number;
}

/** So often at most is a place of the first text followed into the second. More says only that the second repeats itself. */
const REPEATED = 4;

/**
 * Makes the longest common stretches of places at which two texts may agree.
 * @param seeds pairs of places, flat: in the first text, in the second, …
 * @param gram signs that agree at each pair, unless their hashes agreed by chance
 * @returns stretches of at least `gram` signs, by place in the first text, then in the second
 */
export function matchesOf(signsA: string, signsB: string, seeds: readonly number[], gram: number): Match[] {
  const pairs: Array<{ a: number; b: number }> = [];
  for (let i = 0; i < seeds.length; i += 2) pairs.push({ a: seeds[i]!, b: seeds[i + 1]! });
  // On one diagonal (the same distance in both texts) a stretch that has been followed to its end is not followed again.
  pairs.sort((x, y) => x.b - x.a - (y.b - y.a) || x.a - y.a);
  const matches: Match[] = [];
  const followed = new Uint8Array(signsA.length);
  let diagonal = Number.NaN;
  let done = 0;
  for (const { a, b } of pairs) {
    if (b - a !== diagonal) {
      diagonal = b - a;
      done = -1;
    }
    if (a < done || followed[a]! >= REPEATED) continue;
    let end = a;
    while (
      end < signsA.length &&
      end - a + b < signsB.length &&
      signsA.charCodeAt(end) === signsB.charCodeAt(end - a + b)
    )
      end++;
    done = end;
    if (end - a < gram) continue;
    let start = a;
    while (start > 0 && start - a + b > 0 && signsA.charCodeAt(start - 1) === signsB.charCodeAt(start - 1 - a + b))
      start--;
    for (let at = start; at < end; at++) followed[at] = Math.min(REPEATED, followed[at]! + 1);
    matches.push({ a: start, b: start - a + b, length: end - start });
  }
  return matches.sort((x, y) => x.a - y.a || x.b - y.b);
}
