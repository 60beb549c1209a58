import type { App } from "./app.js";
import { button, element, on } from "./dom.js";
import { thousands } from "./figures.js";
import { chooses, FACETS, type Facet, type Filter, NO_FILTER, UNKNOWN } from "./filter.js";
import { OF_NOTICES, say } from "./language.js";
import { valueName } from "./names.js";
import { searchField } from "./search-field.js";
import { FACET_NAMES, WORDS } from "./words.js";

/** Values of a facet that are shown at a time; of more, the rest is found by typing. */
const MOST_VALUES = 60;
/** From how many values on a facet has a field to find them by. */
const MANY_VALUES = 12;

/** Facets whose values are words of the notices. */
const OF_TEXTS: readonly Facet[] = ["unit", "province"];

/** Facets whose values are in sight from the start, where there is room beside the page. */
const OPEN: readonly Facet[] = ["category", "state"];

/** The filter beside the page: it is built once in each language, and follows what is chosen. */
export interface FacetPanel {
  root: HTMLElement;
  /** Shows what is chosen now, and how many problems each value would leave. */
  update(): void;
}

export function facetPanel(app: App): FacetPanel {
  const groups = FACETS.flatMap((facet) => {
    const values = valuesOf(app, facet);
    return values.length > 1 ? [facetGroup(app, facet, values)] : [];
  });
  const search = searchField(app);
  const clear = button({ class: "plain" }, () => app.go({ filter: NO_FILTER }), say(WORDS.clear));
  return {
    root: element(
      "details",
      { class: "filter", open: hasRoom() ? "" : null },
      element("summary", {}, say(WORDS.filter)),
      element(
        "div",
        { class: "groups" },
        search.root,
        groups.map(({ root }) => root),
        clear,
      ),
    ),
    update() {
      search.update();
      for (const group of groups) group.update();
      clear.disabled = !chooses(app.address.filter);
    },
  };
}

function hasRoom(): boolean {
  return matchMedia("(min-width: 1000px)").matches;
}

interface Part {
  root: HTMLElement;
  update(): void;
}

/** The values of a facet in the whole corpus, in the order in which they are offered. */
function valuesOf(app: App, facet: Facet): string[] {
  const counts = app.values[facet];
  const values = [...counts.keys()];
  if (facet === "category")
    return order(
      values,
      app.head.categories.map(({ code }) => code),
    );
  if (facet === "level") return order(values, ["central", "province", "city", "county", "township", "unit"]);
  if (facet === "state") return order(values, ["completed", "mostly_completed", "in_progress", "unstated"]);
  if (facet === "account") return order(values, ["done", "under_way", "declared"]);
  if (facet === "year") return values.sort((a, b) => (a === UNKNOWN ? 1 : b === UNKNOWN ? -1 : a < b ? 1 : -1));
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}

function order(values: readonly string[], known: readonly string[]): string[] {
  const rank = (value: string) => (known.includes(value) ? known.indexOf(value) : known.length);
  return [...values].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function facetGroup(app: App, facet: Facet, values: readonly string[]): Part {
  const name = say(FACET_NAMES[facet]);
  const chosen = element("span", { class: "chosen" });
  const place = element("div", { class: "values" });
  const more = element("p", { class: "more" });
  const find = element("input", {
    type: "search",
    autocomplete: "off",
    "aria-label": say(WORDS.findValue, { facet: name }),
    placeholder: say(WORDS.findValue, { facet: name }),
  });
  const rows = new Map<string, { label: HTMLElement; box: HTMLInputElement; count: HTMLElement }>();
  const row = (value: string) => {
    let made = rows.get(value);
    if (!made) {
      const box = element("input", { type: "checkbox" });
      const lang = OF_TEXTS.includes(facet) && value !== UNKNOWN ? OF_NOTICES : null;
      const count = element("span", { class: "count" });
      on(box, { change: () => toggle(app, facet, value, box.checked) });
      made = {
        box,
        count,
        label: element(
          "label",
          {},
          box,
          element("span", { class: "own", lang }, valueName(app.head, facet, value)),
          count,
        ),
      };
      rows.set(value, made);
    }
    return made;
  };
  const show = () => {
    const wanted = find.value.trim().toLowerCase();
    const now = app.address.filter[facet];
    const counts = app.selection.counts[facet];
    const found = values.filter((value) => valueName(app.head, facet, value).toLowerCase().includes(wanted));
    // What is chosen is always in sight, to be taken away again.
    const listed = [...new Set([...now, ...found.slice(0, MOST_VALUES)])];
    const labels = listed.map((value) => {
      const { label, box, count } = row(value);
      box.checked = now.includes(value);
      const problems = counts.get(value) ?? 0;
      count.textContent = thousands(problems);
      label.classList.toggle("empty", problems === 0);
      return label;
    });
    // Only what has changed is moved: a box that is moved loses the focus.
    if (labels.length !== place.children.length || labels.some((label, at) => place.children[at] !== label)) {
      place.replaceChildren(...labels);
    }
    more.textContent = found.length > MOST_VALUES ? say(WORDS.moreValues, { n: found.length - MOST_VALUES }) : "";
    chosen.textContent = now.length > 0 ? say(WORDS.chosen, { n: now.length }) : "";
  };
  on(find, { input: show });
  const group = element(
    "fieldset",
    {},
    element("legend", { class: "unseen" }, name),
    values.length > MANY_VALUES && find,
    place,
    more,
  );
  const root = element("details", { class: "facet" }, element("summary", {}, name, " ", chosen), group);
  // A closed group of two thousand units costs nothing.
  on(root, { toggle: () => root.open && show() });
  return {
    root,
    update() {
      const first = root.dataset.touched === undefined;
      if (first && (app.address.filter[facet].length > 0 || (OPEN.includes(facet) && hasRoom()))) root.open = true;
      root.dataset.touched = "yes";
      if (root.open) show();
      const now = app.address.filter[facet].length;
      chosen.textContent = now > 0 ? say(WORDS.chosen, { n: now }) : "";
    },
  };
}

function toggle(app: App, facet: Facet, value: string, on: boolean): void {
  const { filter } = app.address;
  const others = filter[facet].filter((other) => other !== value);
  app.go({ filter: { ...filter, [facet]: on ? [...others, value] : others } as Filter });
}
