import type { App } from "./app.js";
import { button, element } from "./dom.js";
import { FACETS } from "./filter.js";
import { colon, language, list, say } from "./language.js";
import { valueName } from "./names.js";
import { FACET_NAMES, WORDS } from "./words.js";

/** What is chosen, each value with a button that takes it away. */
export function chosenValues(app: App): HTMLElement {
  const { filter } = app.address;
  const chips = FACETS.flatMap((facet) =>
    filter[facet].map((value) =>
      chip(`${say(FACET_NAMES[facet])}${colon()}${valueName(app.head, facet, value)}`, () =>
        app.go({ filter: { ...filter, [facet]: filter[facet].filter((other) => other !== value) } }),
      ),
    ),
  );
  if (filter.text.trim() !== "") {
    chips.push(chip(`“${filter.text.trim()}”`, () => app.go({ filter: { ...filter, text: "" } })));
  }
  return element("ul", { class: "chips" }, chips);
}

function chip(what: string, remove: () => void): HTMLElement {
  return element(
    "li",
    {},
    element("span", { class: "own" }, what),
    button({ "aria-label": say(WORDS.remove, { what }) }, remove, "×"),
  );
}

/** What is chosen, as a line for paper. */
export function filterWords(app: App): string {
  const { filter } = app.address;
  const parts = FACETS.flatMap((facet) =>
    filter[facet].length === 0
      ? []
      : [`${say(FACET_NAMES[facet])} = ${list(filter[facet].map((value) => valueName(app.head, facet, value)))}`],
  );
  if (filter.text.trim() !== "") parts.push(`“${filter.text.trim()}”`);
  return parts.join(language() === "zh" ? "；" : "; ");
}
