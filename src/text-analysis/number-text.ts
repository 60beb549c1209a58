/** A p-value for reading: four places, or a bound in powers of ten where that would show as 0. */
export function pText(p: number): string {
  if (p >= 0.0001) return p.toFixed(4);
  if (p === 0) return "<1e-300";
  return `<1e${Math.floor(Math.log10(p)) + 1}`;
}

/** A share as a percentage with one place; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)} %`;
}
