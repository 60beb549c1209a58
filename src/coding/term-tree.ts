/** In place of a node, or of a term: none. */
export const NONE = -1;

/**
 * The characters of a list of terms as a tree, in arrays of numbers: a node for every beginning of a term of two
 * characters or more. The nodes of a term lie side by side as a rule, so that the processor has them at hand.
 */
export class TermTree {
  /** By the first two characters. */
  private readonly roots = new Map<number, number>();
  /** Terms of one character, by the character. */
  private readonly single = new Map<number, number>();
  /** A bit for each key of these two: at most places of a text no term begins, and this says so at little cost. */
  private readonly begins = new Bits();
  /** Of each node its last character, its first child, the next child of the same parent, and the term that ends there. */
  private readonly last: number[] = [];
  private readonly child: number[] = [];
  private readonly sibling: number[] = [];
  private readonly ending: number[] = [];

  /** Adds a term under its number, unless the same is there already. */
  add(term: string, number: number): void {
    const first = term.charCodeAt(0);
    if (term.length === 1 && !this.single.has(first)) {
      this.single.set(first, number);
      this.begins.add(first);
    }
    if (term.length < 2) return;
    let node = this.rootOf(first, term.charCodeAt(1));
    for (let at = 2; at < term.length; at++) node = this.childOf(node, term.charCodeAt(at));
    if (this.ending[node] === NONE) this.ending[node] = number;
  }

  /** The term of one character. */
  termOf(character: number): number {
    return this.begins.has(character) ? (this.single.get(character) ?? NONE) : NONE;
  }

  /** The node of two characters. */
  root(first: number, second: number): number {
    const pair = pairOf(first, second);
    return this.begins.has(pair) ? (this.roots.get(pair) ?? NONE) : NONE;
  }

  /** The node of a node's characters and one more. */
  next(node: number, character: number): number {
    let child = this.child[node]!;
    while (child !== NONE && this.last[child] !== character) child = this.sibling[child]!;
    return child;
  }

  /** The term that ends at a node. */
  termAt(node: number): number {
    return this.ending[node]!;
  }

  private rootOf(first: number, second: number): number {
    const pair = pairOf(first, second);
    const known = this.roots.get(pair);
    if (known !== undefined) return known;
    this.begins.add(pair);
    const node = this.newNode(second, NONE);
    this.roots.set(pair, node);
    return node;
  }

  private childOf(node: number, character: number): number {
    const known = this.next(node, character);
    if (known !== NONE) return known;
    const child = this.newNode(character, this.child[node]!);
    this.child[node] = child;
    return child;
  }

  private newNode(character: number, sibling: number): number {
    this.child.push(NONE);
    this.sibling.push(sibling);
    this.ending.push(NONE);
    return this.last.push(character) - 1;
  }
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** A set of numbers that may say yes of one that it lacks. */
class Bits {
  private readonly cells = new Uint32Array(1 << (HASH_BITS - 5));

  add(number: number): void {
    const hash = hashOf(number);
    this.cells[hash >>> 5]! |= 1 << (hash & 31);
  }

  has(number: number): boolean {
    const hash = hashOf(number);
    return (this.cells[hash >>> 5]! & (1 << (hash & 31))) !== 0;
  }
}

/** The bits take 16 KB, which the processor keeps nearest. */
const HASH_BITS = 17;

/** Multiplicative hashing (Knuth 1998, The Art of Computer Programming 3, section 6.4). */
function hashOf(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> (32 - HASH_BITS);
}
