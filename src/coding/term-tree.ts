/** In place of a node, or of a term: none. */
export const NONE = -1;

/** Nodes below this are single characters. */
const CHARACTERS = 1 << 16;

/**
 * The characters (UTF-16 code units) of a list of terms as a tree. A node stands for what terms begin with; that of a
 * single character is its code. The children of all nodes lie in one table of numbers with open addressing.
 */
export class TermTree {
  /** Of each node the term that is all of it. */
  private readonly terms: Int32Array;
  /** Of each node the one before its last character, and this. */
  private readonly parents: Int32Array;
  private readonly last: Uint16Array;
  private nodes = CHARACTERS;
  /** Nodes by the hash of their parent and last character. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** A bit for every hash of the first two characters: at most places of a text no term begins, and this says so soon. */
  private readonly begins = new Uint32Array(1 << (BEGIN_BITS - 5));

  /** @param terms the number of a term is its place here; one that comes twice has that of the first */
  constructor(terms: readonly string[]) {
    const mostNodes = terms.reduce((sum, term) => sum + term.length, CHARACTERS);
    this.terms = new Int32Array(mostNodes).fill(NONE);
    this.parents = new Int32Array(mostNodes);
    this.last = new Uint16Array(mostNodes);
    // At least half of the slots stay free.
    const slotBits = Math.max(1, 33 - Math.clz32(mostNodes - CHARACTERS));
    this.slots = new Int32Array(1 << slotBits).fill(NONE);
    this.shift = 32 - slotBits;
    for (const [number, term] of terms.entries()) if (term !== "") this.add(term, number);
  }

  /** The node of a node's characters and one more. */
  next(node: number, character: number): number {
    return this.slots[this.slotOf(node, character)]!;
  }

  /** The same for a node of one character; mostly there is none, and this is quicker to say so. */
  second(first: number, character: number): number {
    const hash = hashOf(first, character) >>> (32 - BEGIN_BITS);
    return (this.begins[hash >>> 5]! & (1 << (hash & 31))) === 0 ? NONE : this.next(first, character);
  }

  /** The number of the term that is all of a node. */
  termAt(node: number): number {
    return this.terms[node]!;
  }

  private add(term: string, number: number): void {
    let node = term.charCodeAt(0);
    for (let at = 1; at < term.length; at++) node = this.childOf(node, term.charCodeAt(at));
    if (this.terms[node] === NONE) this.terms[node] = number;
  }

  private childOf(node: number, character: number): number {
    const slot = this.slotOf(node, character);
    if (this.slots[slot] !== NONE) return this.slots[slot]!;
    const child = this.nodes++;
    this.parents[child] = node;
    this.last[child] = character;
    this.slots[slot] = child;
    if (node < CHARACTERS) {
      const hash = hashOf(node, character) >>> (32 - BEGIN_BITS);
      this.begins[hash >>> 5]! |= 1 << (hash & 31);
    }
    return child;
  }

  /** The slot where the child lies, or where it would lie. */
  private slotOf(node: number, character: number): number {
    const { slots } = this;
    let slot = hashOf(node, character) >>> this.shift;
    for (let child = slots[slot]!; child !== NONE; child = slots[slot]!) {
      if (this.parents[child] === node && this.last[child] === character) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}

/** The bits take 16 KB, which the processor keeps nearest. */
const BEGIN_BITS = 17;

/** Multiplicative hashing (Knuth 1998, The Art of Computer Programming 3, section 6.4). */
function hashOf(node: number, character: number): number {
  return Math.imul(Math.imul(node, 0x85ebca6b) ^ character, 0x9e3779b1);
}
