/**
 * Puts items in a random order, in place (Fisher and Yates, in Durstenfeld's form: Knuth, TAOCP vol. 2, algorithm 3.4.2P).
 * @param random numbers from 0 to below 1, such as those of mulberry32
 */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
}
