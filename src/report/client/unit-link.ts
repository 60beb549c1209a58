import { type App, problemsAddress } from "./app.js";
import { element } from "./dom.js";
import { UNKNOWN } from "./filter.js";
import { OF_NOTICES } from "./language.js";
import { unitName } from "./names.js";

/**
 * The name of a unit, which leads to its problems.
 * @param unit null for notices whose unit was not read
 * @param shown a shorter name
 */
export function unitLink(app: App, unit: string | null, shown = unitName(unit)): HTMLElement {
  const lang = unit === null ? null : OF_NOTICES;
  return element("a", { class: "own", lang, href: problemsAddress(app, { unit: [unit ?? UNKNOWN] }) }, shown);
}
