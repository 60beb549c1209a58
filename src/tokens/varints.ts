/** Writes whole numbers from 0 to 2³¹ − 1, seven bits to a byte, the lowest first: most counts and places take one or two. */
export class VarintWriter {
  private room = new Uint8Array(1 << 12);
  private length = 0;

  add(number: number): void {
    if (this.length + MOST_BYTES > this.room.length) this.makeRoom(MOST_BYTES);
    let rest = number;
    while (rest >= 0x80) {
      this.room[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.room[this.length++] = rest;
  }

  /** Adds bytes, with their number before them. */
  addBytes(bytes: Uint8Array): void {
    this.add(bytes.length);
    this.makeRoom(bytes.length);
    this.room.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All that was written. */
  bytes(): Uint8Array {
    return this.room.slice(0, this.length);
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.room.length) return;
    const wider = new Uint8Array(2 * (this.length + bytes));
    wider.set(this.room);
    this.room = wider;
  }
}

/** Reads numbers back, in the order in which they were written. */
export class VarintReader {
  private at = 0;

  constructor(private readonly written: Uint8Array) {}

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.written[this.at++]!;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  }

  nextBytes(): Uint8Array {
    const length = this.next();
    this.at += length;
    return this.written.subarray(this.at - length, this.at);
  }
}

const MOST_BYTES = 5;
