/** Sets of numbers that are joined two at a time: union by size with path halving (Tarjan and van Leeuwen 1984). */
export class DisjointSets {
  private readonly parents: Int32Array;
  private readonly sizes: Int32Array;

  /** @param count numbers from 0, each a set of its own at first */
  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, i) => i);
    this.sizes = new Int32Array(count).fill(1);
  }

  /** The number that stands for the set of `member`. */
  find(member: number): number {
    const { parents } = this;
    let at = member;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  union(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    const [large, small] = this.sizes[first]! >= this.sizes[second]! ? [first, second] : [second, first];
    this.parents[small] = large;
    this.sizes[large]! += this.sizes[small]!;
  }
}
