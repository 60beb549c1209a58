const NONE = -1;

/** A place where a stretch of text stands. */
export interface Occurrence {
  notice: number;
  start: number;
}

/**
 * For stretches of text, by 64-bit hash: where each stands last, and where last in a notice of another unit than that. A
 * hash table of 24 bytes a slot with linear probing, since a Map takes several times that and ends at 16 million entries.
 */
export class StretchTable {
  private size = 0;
  private highs = new Uint32Array(1 << 12);
  private lows = new Uint32Array(1 << 12);
  private lastNotices = new Int32Array(1 << 12).fill(NONE);
  private lastStarts = new Int32Array(1 << 12);
  private otherNotices = new Int32Array(1 << 12).fill(NONE);
  private otherStarts = new Int32Array(1 << 12);

  /** @param units number of the unit of each notice */
  constructor(private readonly units: Int32Array) {}

  /** Enters that a stretch stands at a place. */
  add(high: number, low: number, { notice, start }: Occurrence): void {
    const slot = this.slotOf(high, low);
    const last = this.lastNotices[slot]!;
    if (last === NONE) {
      this.highs[slot] = high;
      this.lows[slot] = low;
      this.size++;
    } else if (this.units[last] !== this.units[notice]) {
      this.otherNotices[slot] = last;
      this.otherStarts[slot] = this.lastStarts[slot]!;
    }
    this.lastNotices[slot] = notice;
    this.lastStarts[slot] = start;
    if (this.size * 5 > this.lows.length * 3) this.grow();
  }

  /** A place where a stretch stands in a notice of another unit than the one given; null where there is none. */
  elsewhere(high: number, low: number, unit: number): Occurrence | null {
    const slot = this.slotOf(high, low);
    const last = this.lastNotices[slot]!;
    if (last !== NONE && this.units[last] !== unit) return { notice: last, start: this.lastStarts[slot]! };
    const other = this.otherNotices[slot]!;
    return other === NONE ? null : { notice: other, start: this.otherStarts[slot]! };
  }

  /** The slot of a stretch, or the free one where it would go. */
  private slotOf(high: number, low: number): number {
    const mask = this.lows.length - 1;
    let slot = low & mask;
    while (this.lastNotices[slot] !== NONE && (this.highs[slot] !== high || this.lows[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const old = { ...this };
    const length = old.lows.length * 2;
    this.highs = new Uint32Array(length);
    this.lows = new Uint32Array(length);
    this.lastNotices = new Int32Array(length).fill(NONE);
    this.lastStarts = new Int32Array(length);
    this.otherNotices = new Int32Array(length).fill(NONE);
    this.otherStarts = new Int32Array(length);
    for (let from = 0; from < old.lows.length; from++) {
      if (old.lastNotices[from] === NONE) continue;
      const to = this.slotOf(old.highs[from]!, old.lows[from]!);
      this.highs[to] = old.highs[from]!;
      this.lows[to] = old.lows[from]!;
      this.lastNotices[to] = old.lastNotices[from]!;
      this.lastStarts[to] = old.lastStarts[from]!;
      this.otherNotices[to] = old.otherNotices[from]!;
      this.otherStarts[to] = old.otherStarts[from]!;
    }
  }
}
