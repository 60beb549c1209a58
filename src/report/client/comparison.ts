import { differenceOf, type Estimate } from "../../comparison/difference.js";
import { wilson } from "../../completion/wilson.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import { type App, problemsAddress } from "./app.js";
import { FLAGS, type Totals, totalsOf } from "./counts.js";
import { button, type Child, drawing, element } from "./dom.js";
import { ratio, ratioCell, stackDrawing } from "./figures.js";
import type { Filter } from "./filter.js";
import { csvOf, download } from "./give.js";
import { OF_NOTICES, say } from "./language.js";
import { categoryName } from "./names.js";
import { unitLink } from "./unit-link.js";
import { FLAG_NAMES, WORDS } from "./words.js";

/** A unit with all that is counted of it. */
export interface Side {
  unit: string;
  totals: Totals;
  byCategory: Map<string, number>;
}

/** What the selection leaves of a unit; null where it leaves nothing. */
export function sideOf({ selection }: App, unit: string): Side | null {
  const records = selection.records.filter(({ fields }) => fields.unit === unit);
  if (records.length === 0) return null;
  const byCategory = new Map<string, number>();
  for (const { problems } of records) {
    for (const { coding } of problems) byCategory.set(coding.category, (byCategory.get(coding.category) ?? 0) + 1);
  }
  return { unit, totals: totalsOf(records), byCategory };
}

/** One thing that units are compared on: a count, or a share where it is of something. */
interface Line {
  name: string;
  part: (side: Side) => number;
  whole?: (side: Side) => number;
  /** The problems behind it, where it counts some. */
  narrower?: Partial<Filter>;
  /** Class of its colour in the bars. */
  swatch?: string;
}

interface Block {
  title: string;
  /** Heading of the column of names. */
  names: string;
  lines: Line[];
}

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
      button({ class: "plain" }, () => download("compare.csv", csv(blocks, left, right), "text/csv"), say(WORDS.csv)),
    ),
    element("p", { class: "lead" }, say(WORDS.newcombe)),
    ...blocks.map((block) => blockTable(app, block, left, right)),
  ];
}

function blocksOf({ head }: App, left: Side, right: Side): Block[] {
  const problems = ({ totals }: Side) => totals.problems;
  const measures = ({ totals }: Side) => totals.measures;
  const given = ({ totals }: Side) => totals.completed + totals.mostly + totals.inProgress;
  const met = new Set([...left.byCategory.keys(), ...right.byCategory.keys()]);
  const known = head.categories.map(({ code }) => code).filter((code) => met.delete(code));
  return [
    {
      title: say(WORDS.compareUnit),
      names: say(WORDS.measure),
      lines: [
        { name: say(WORDS.notices), part: ({ totals }) => totals.notices },
        { name: say(WORDS.problems), part: problems },
        { name: say(WORDS.measures), part: measures },
        { name: say(WORDS.coverage), part: given, whole: problems },
        {
          name: say(WORDS.ratio),
          part: ({ totals }) => totals.completed,
          whole: given,
          narrower: { state: ["completed"] },
        },
        {
          name: `${say(WORDS.ratio)} · ${say(WORDS.lenient)}`,
          part: ({ totals }) => totals.completed + totals.mostly,
          whole: given,
          narrower: { state: ["completed", "mostly_completed"] },
        },
        {
          name: say(WORDS.account),
          part: ({ totals }) => totals.accountedDone,
          whole: problems,
          narrower: { account: ["done"] },
        },
        { name: say(WORDS.evidenced), part: ({ totals }) => totals.evidenced, whole: measures },
      ],
    },
    {
      title: say(WORDS.profile),
      names: say(WORDS.category),
      lines: [...known, ...met].map((code) => ({
        name: categoryName(head, code),
        part: ({ byCategory }) => byCategory.get(code) ?? 0,
        whole: problems,
        narrower: { category: [code] },
      })),
    },
    {
      title: say(WORDS.states),
      names: say(WORDS.status),
      lines: STATES.map(([state, count]) => ({
        name: say(STATUSES[state]),
        part: ({ totals }) => totals[count],
        whole: problems,
        narrower: { state: [state] },
        swatch: `state-${state}`,
      })),
    },
    {
      title: say(WORDS.accounts),
      names: say(WORDS.accountState),
      lines: ACCOUNTS.map((state) => ({
        name: say(ACCOUNT_STATES[state]),
        part: ({ totals }) => totals.accounts[state],
        whole: problems,
        narrower: { account: [state] },
        swatch: `account-${state}`,
      })),
    },
    {
      title: say(WORDS.evidence),
      names: say(WORDS.evidence),
      lines: FLAGS.map((flag) => ({
        name: say(FLAG_NAMES[flag]),
        part: ({ totals }) => totals.flags[flag],
        whole: measures,
      })),
    },
  ];
}

const STATES = [
  ["completed", "completed"],
  ["mostly_completed", "mostly"],
  ["in_progress", "inProgress"],
  ["unstated", "unstated"],
] as const;

const ACCOUNTS = ["done", "under_way", "declared"] as const;

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
  if (!whole) return part(side).toLocaleString("en");
  const shown = ratio(part(side), whole(side));
  if (!narrower) return ratioCell(shown);
  return ratioCell(shown, problemsAddress(app, { unit: [side.unit], ...narrower }));
}

/** The difference of two shares with its interval; null where one of them is undefined, or a count and no share. */
function estimate({ part, whole }: Line, left: Side, right: Side): Estimate | null {
  if (!whole) return null;
  const [a, b] = [left, right].map((side) => wilson(part(side), whole(side)));
  if (!a || !b) return null;
  return differenceOf({ value: a.share, low: a.low, high: a.high }, { value: b.share, low: b.low, high: b.high });
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

function csv(blocks: readonly Block[], left: Side, right: Side): string {
  const rows = blocks.flatMap(({ title, lines }) =>
    lines.map((line) => ({ title, line, found: estimate(line, left, right) })),
  );
  type Row = (typeof rows)[number];
  const of = (side: Side, name: string) => [
    { name: `${name}_part`, value: ({ line }: Row) => line.part(side) },
    { name: `${name}_whole`, value: ({ line }: Row) => line.whole?.(side) ?? null },
  ];
  const round = (share: number | undefined) => (share === undefined ? null : Math.round(share * 1e6) / 1e6);
  return csvOf<Row>(
    [
      { name: "table", value: ({ title }) => title },
      { name: "measure", value: ({ line }) => line.name },
      { name: "left", value: () => left.unit },
      ...of(left, "left"),
      { name: "right", value: () => right.unit },
      ...of(right, "right"),
      { name: "difference", value: ({ found }) => round(found?.value) },
      { name: "difference_low", value: ({ found }) => round(found?.low) },
      { name: "difference_high", value: ({ found }) => round(found?.high) },
    ],
    rows,
  );
}
