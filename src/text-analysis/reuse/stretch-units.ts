const EMPTY = -1;
const SEVERAL = -2;

/**
 * For stretches of text, by 64-bit hash: the unit whose notices hold it, or that several do. A hash table of 12 bytes an
 * entry with linear probing, since a Map would take ten times that and ends at 16 million entries.
 */
export class StretchUnits {
  private size = 0;
  private highs = new Uint32Array(1 << 12);
  private lows = new Uint32Array(1 << 12);
  private units = new Int32Array(1 << 12).fill(EMPTY);

  /** Enters that a notice of a unit (0 or more) holds a stretch. */
  add(high: number, low: number, unit: number): void {
    const slot = this.slotOf(high, low);
    const known = this.units[slot]!;
    if (known === unit || known === SEVERAL) return;
    if (known !== EMPTY) {
      this.units[slot] = SEVERAL;
      return;
    }
    this.highs[slot] = high;
    this.lows[slot] = low;
    this.units[slot] = unit;
    this.size++;
    if (this.size * 5 > this.units.length * 3) this.grow();
  }

  /** Whether notices of several units hold a stretch. */
  isShared(high: number, low: number): boolean {
    return this.units[this.slotOf(high, low)] === SEVERAL;
  }

  /** The slot of an entry, or the free one where it would go. */
  private slotOf(high: number, low: number): number {
    const mask = this.units.length - 1;
    let slot = low & mask;
    while (this.units[slot] !== EMPTY && (this.highs[slot] !== high || this.lows[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { highs, lows, units } = this;
    this.highs = new Uint32Array(units.length * 2);
    this.lows = new Uint32Array(units.length * 2);
    this.units = new Int32Array(units.length * 2).fill(EMPTY);
    for (let old = 0; old < units.length; old++) {
      if (units[old] === EMPTY) continue;
      const slot = this.slotOf(highs[old]!, lows[old]!);
      this.highs[slot] = highs[old]!;
      this.lows[slot] = lows[old]!;
      this.units[slot] = units[old]!;
    }
  }
}
