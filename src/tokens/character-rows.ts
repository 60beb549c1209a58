/** Hashes of two and of three characters (UTF-16 code units) in a row, for filters that are asked whether a row was met. */

export function hashOfTwo(left: number, right: number): number {
  return mixed(Math.imul((left << 16) | right, 0x9e3779b1));
}

export function hashOfThree(left: number, middle: number, right: number): number {
  return mixed(Math.imul(Math.imul((left << 16) | middle, 0x9e3779b1) ^ right, 0x85ebca6b));
}

/** The low bits of a product tell of the low bits of its factors alone. */
function mixed(product: number): number {
  return product ^ (product >>> 15);
}
