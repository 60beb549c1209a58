/** Whoever has to change for paper, by an element of theirs: one that has left the page is forgotten. */
const printed = new Map<Element, (printing: boolean) => void>();

let printing = false;

/** Calls `change` before the page is printed and after; it has to be done when it returns. */
export function whenPrinting(place: Element, change: (printing: boolean) => void): void {
  printed.set(place, change);
  if (printing) change(true);
}

function turn(on: boolean): void {
  if (printing === on) return;
  printing = on;
  for (const [place, change] of printed) {
    if (place.isConnected) change(on);
    else printed.delete(place);
  }
}

/** Begins to watch for printing. Browsers tell of it by one or the other, and some by both. */
export function watchPrinting(): void {
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
  matchMedia("print").addEventListener("change", ({ matches }) => turn(matches));
}
