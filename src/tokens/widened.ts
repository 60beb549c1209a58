/** A copy of numbers with room for more of them; it is filled with 0. */
export function widened<Numbers extends Int32Array | Uint16Array>(numbers: Numbers, length: number): Numbers {
  const wider = new (numbers.constructor as new (length: number) => Numbers)(length);
  wider.set(numbers);
  return wider;
}
