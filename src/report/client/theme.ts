import { whenPrinting } from "./printing.js";

let chosen: boolean | null = null;
const setting = matchMedia("(prefers-color-scheme: dark)");
const watchers = new Map<Element, () => void>();

/** Whether the page is dark: as the reader has chosen, else as the reader's system is set. */
export function isDark(): boolean {
  return chosen ?? setting.matches;
}

/** Calls `change` when the page turns dark or light, as long as the element is on it. */
export function whenThemeChanges(place: Element, change: () => void): void {
  watchers.set(place, change);
}

export function setDark(dark: boolean): void {
  chosen = dark;
  show();
}

function show(): void {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  for (const [place, change] of watchers) {
    if (place.isConnected) change();
    else watchers.delete(place);
  }
}

/** Takes the theme of the reader's system and follows it; paper is always light. */
export function followTheme(): void {
  setting.addEventListener("change", show);
  show();
  whenPrinting(document.documentElement, (printing) => {
    document.documentElement.dataset.theme = printing || !isDark() ? "light" : "dark";
  });
}
