import { type App, problemsAddress } from "./app.js";
import { comparisonCsv } from "./comparison-csv.js";
import { ACCOUNTS, type Block, blocksOf, estimate, type Line, type Side, STATES } from "./comparison-lines.js";
import { button, type Child, drawing, element } from "./dom.js";
import { ratio, ratioCell, stackDrawing, thousands } from "./figures.js";
import { download } from "./give.js";
import { OF_NOTICES, say } from "./language.js";
import { unitLink } from "./unit-link.js";
import { WORDS } from "./words.js";

/** Two units in numbers, each with the problems behind it, and their differences. */
export function comparison(app: App, left: Side, right: Side): HTMLElement[] {
  const blocks = blocksOf(app, left, right);
  return [
    element(
      "div",
      { class: "sides" },
      [left, right].map((side) => bars(app, side)),
    ),
    element(
      "div",
      { class: "tools" },
      button(
        { class: "plain" },
        () => download("compare.csv", comparisonCsv(blocks, left, right), "text/csv"),
        say(WORDS.csv),
      ),
    ),
    element("p", { class: "lead" }, say(WORDS.newcombe)),
    ...blocks.map((block) => blockTable(app, block, left, right)),
  ];
}

/** The states of a unit's problems and accounts. */
function bars(app: App, { unit, totals }: Side): HTMLElement {
  return element(
    "div",
    {},
    element("h3", {}, unitLink(app, unit)),
    stackDrawing(STATES.map(([state, count]) => [`state-${state}`, totals[count]] as const)),
    stackDrawing(ACCOUNTS.map((state) => [`account-${state}`, totals.accounts[state]] as const)),
  );
}

function blockTable(app: App, { title, names, lines }: Block, left: Side, right: Side): HTMLElement {
  const sides = [left, right];
  const heads = sides.map(({ unit }) =>
    element(
      "th",
      { scope: "col", class: "n" },
      element("span", { class: "own", lang: OF_NOTICES }, app.corpus.shortNames[unit] ?? unit),
    ),
  );
  const rows = lines.map((line) =>
    element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        line.swatch !== undefined && element("i", { class: `swatch ${line.swatch}` }),
        line.name,
      ),
      [...sides.map((side) => valueCell(app, line, side)), differenceCell(line, left, right)].map((cell) =>
        element("td", { class: "n" }, cell),
      ),
    ),
  );
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-label": title },
    element(
      "table",
      { class: "data" },
      element("caption", {}, title),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          // The caption above says the same.
          element("th", { scope: "col" }, element("span", { class: "unseen" }, names)),
          heads,
          element("th", { scope: "col", class: "n" }, say(WORDS.difference)),
        ),
      ),
      element("tbody", {}, rows),
    ),
  );
}

function valueCell(app: App, { part, whole, narrower }: Line, side: Side): Child {
  if (!whole) return thousands(part(side));
  const shown = ratio(part(side), whole(side));
  if (!narrower) return ratioCell(shown);
  return ratioCell(shown, problemsAddress(app, { unit: [side.unit], ...narrower }));
}

/** A difference of counts; or of shares, in percentage points with its interval, and whether that holds 0. */
function differenceCell(line: Line, left: Side, right: Side): Child {
  if (!line.whole) return signed(line.part(left) - line.part(right), 0);
  const found = estimate(line, left, right);
  if (!found) return element("span", { class: "nil" }, "–");
  const [value, low, high] = [found.value, found.low, found.high].map((share) => signed(100 * share, 1));
  const x = (share: number) => (2 + ((share + 1) / 2) * 84).toFixed(1);
  const decided = found.low > 0 || found.high < 0;
  return [
    drawing(
      88,
      12,
      [
        ["track", "M2 6H86"],
        ["zero", "M44 0V12"],
        ["span", `M${x(found.low)} 6H${x(found.high)}`],
        ["point", `M${x(found.value)} 1V11`],
      ],
      "interval",
    ),
    element("span", { class: decided ? "value differs" : "value" }, value),
    " ",
    element("span", { class: "of" }, `[${low}, ${high}]`),
    element("span", { class: "unseen" }, say(decided ? WORDS.decidedDifference : WORDS.undecided)),
  ];
}

function signed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return value > 0 ? `+${text}` : text.replace(/^-(?=0(?:\.0)?$)/, "");
}
