import type { App } from "./app.js";
import { comparison } from "./comparison.js";
import { sideOf } from "./comparison-lines.js";
import { button, element, on } from "./dom.js";
import { colon, say } from "./language.js";
import { lastCompared } from "./units.js";
import { WORDS } from "./words.js";

/** Two units side by side, over what the other filters leave of them. */
export function compare(app: App, place: HTMLElement): void {
  const { left, right } = app.address;
  lastCompared.left = left;
  const names = [...app.values.unit.keys()].sort();
  const sides = [left, right].map((unit) => (unit === "" ? null : sideOf(app, unit)));
  const [a, b] = sides;
  place.replaceChildren(
    element("p", { class: "lead" }, say(WORDS.compareLead)),
    element(
      "div",
      { class: "choose" },
      chooser(app, "left", say(WORDS.left), names),
      button({ class: "plain" }, () => app.go({ left: right, right: left }), `⇄ ${say(WORDS.swap)}`),
      chooser(app, "right", say(WORDS.right), names),
      element(
        "datalist",
        { id: "unit-names" },
        names.map((value) => element("option", { value })),
      ),
    ),
    ...[left, right]
      .filter((unit) => unit !== "" && !names.includes(unit))
      .map((unit) => element("p", { class: "notice" }, say(WORDS.noSuchUnit, { unit }))),
    ...[left, right]
      .filter((unit, side) => names.includes(unit) && !sides[side])
      .map((unit) => element("p", { class: "notice" }, `${unit}${colon()}${say(WORDS.nothing)}`)),
    ...(a && b ? comparison(app, a, b) : []),
  );
}

function chooser(app: App, side: "left" | "right", name: string, names: readonly string[]): HTMLElement {
  const id = `compare-${side}`;
  const field = element("input", {
    id,
    list: "unit-names",
    value: app.address[side],
    placeholder: say(WORDS.chooseUnit),
    autocomplete: "off",
  });
  on(field, {
    change: () => {
      const wanted = field.value.trim();
      // A few letters that only one unit has are enough.
      const found = names.filter((unit) => unit.includes(wanted));
      app.go({ [side]: names.includes(wanted) || found.length !== 1 ? wanted : (found[0] as string) });
    },
  });
  return element("div", {}, element("label", { for: id }, name), field);
}
