import type { Chart, ChartInput } from "../../charts/chart.js";
import { CHARTS, type ChartName } from "../../charts/charts.js";
import { type App, problemsAddress } from "./app.js";
import { onDarkGround } from "./chart-colours.js";
import { chartInput, focusedInput } from "./chart-input.js";
import { button, element, on } from "./dom.js";
import { chartPng, chartSvg, drawChart, type Mark } from "./draw-chart.js";
import type { Filter } from "./filter.js";
import { csvOf, download } from "./give.js";
import { language, list, say } from "./language.js";
import { valueName } from "./names.js";
import { whenPrinting } from "./printing.js";
import { dataTable, type TableColumn } from "./table.js";
import { type Targets, targetsOf } from "./target.js";
import { isDark, whenThemeChanges } from "./theme.js";
import { MissingFile } from "./unpack.js";
import { WORDS } from "./words.js";

/** Pixels of a picture for one of the chart: enough for print. */
const PNG_SCALE = 3;

/** Names of the charts that words have to be read for. */
const OF_WORDS = new Set(
  (Object.keys(CHARTS) as ChartName[]).filter((name) => (CHARTS[name].needs as readonly string[]).includes("terms")),
);

/** The charts of the selection, by the same functions as those of the run: those in sight first, then one by one. */
export function chartCards(app: App): HTMLElement {
  // Counted when the first chart is looked at: the numbers above them are shown before.
  let counted: Counted | undefined;
  const count = () => {
    if (!counted) {
      const input = chartInput(app, new Map());
      counted = { input, targets: targetsOf(input) };
    }
    return counted;
  };
  const cards = (Object.keys(CHARTS) as ChartName[]).map((name) => chartCard(app, name, count));
  const place = element(
    "div",
    { class: "charts" },
    cards.map(({ root }) => root),
  );
  fillInTurn(
    place,
    cards.map(({ fill }) => fill),
  );
  return place;
}

/** Fills cards that nobody has looked at yet while the browser has nothing else to do, so that printing finds them. */
function fillInTurn(place: HTMLElement, fills: ReadonlyArray<() => void>): void {
  const rest = [...fills];
  const idle = window.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 50));
  const next = () => {
    if (!place.isConnected) return;
    rest.shift()?.();
    if (rest.length > 0) idle(next);
  };
  idle(next);
}

interface Card {
  root: HTMLElement;
  /** Builds and draws the chart, unless that has been done. */
  fill(): void;
}

/** What the charts of a selection are drawn from, and what their parts stand for. */
interface Counted {
  input: ChartInput;
  targets: Targets;
}

function chartCard(app: App, name: ChartName, count: () => Counted): Card {
  const root = element("figure", { class: "chart waiting", id: `chart-${name}` });
  let filled = false;
  const fill = async () => {
    if (filled) return;
    filled = true;
    try {
      const { input, targets } = count();
      // The words are read first; a page that is printed meanwhile goes without this chart.
      const own = OF_WORDS.has(name) ? chartInput(app, await app.texts.terms()) : input;
      fillCard(app, root, CHARTS[name].build(focusedInput(app, name, own), language()), targets);
    } catch (error) {
      const reason = error instanceof MissingFile ? say(WORDS.missing, { file: error.message }) : `${error}`;
      root.replaceChildren(element("p", { class: "notice" }, say(WORDS.noChart, { reason })));
    }
    root.classList.remove("waiting");
  };
  whenSeen(root, fill);
  whenPrinting(root, (printing) => {
    if (printing) void fill();
  });
  return { root, fill };
}

function fillCard(app: App, root: HTMLElement, chart: Chart, targets: Targets): void {
  const title = chart.title[language()];
  const sheet = element("div", { class: "sheet", tabindex: "0", role: "group", "aria-label": title });
  const note = OF_WORDS.has(chart.name as ChartName) && app.selection.partial ? say(WORDS.wordsWhole) : "";
  const targetOf = ({ datum, point }: Mark) => (point ? targets.ofPoint(datum, chart.rows) : targets.of(datum));
  let drawn: "light" | "dark" | null = null;
  const draw = (theme: "light" | "dark") => {
    if (drawn === theme) return;
    drawn = theme;
    sheet.replaceChildren();
    const spec = theme === "dark" ? onDarkGround(chart.spec) : chart.spec;
    drawChart(
      { ...chart, spec },
      sheet,
      (mark) => targetOf(mark) !== null,
      (mark) => {
        const target = targetOf(mark);
        if (target) location.hash = problemsAddress(app, target);
      },
    );
  };
  root.replaceChildren(
    element("h4", { class: "unseen" }, title),
    sheet,
    note !== "" ? element("p", { class: "lead" }, note) : "",
    element("figcaption", {}, giveButtons(chart, title)),
    chartData(app, chart, title, targets),
  );
  draw(isDark() ? "dark" : "light");
  whenThemeChanges(sheet, () => draw(isDark() ? "dark" : "light"));
  whenPrinting(sheet, (printing) => draw(printing || !isDark() ? "light" : "dark"));
}

function giveButtons(chart: Chart, title: string): HTMLElement[] {
  const give = (what: string, save: () => void) =>
    button({ class: "plain", "aria-label": say(WORDS.download, { what, chart: title }) }, save, what);
  return [
    give("SVG", async () => download(`${chart.name}.svg`, await chartSvg(chart), "image/svg+xml")),
    give("PNG", async () => download(`${chart.name}.png`, await chartPng(chart, PNG_SCALE))),
    give("CSV", () => {
      const columns = chart.columns.map(({ name }) => ({
        name,
        value: (row: Chart["rows"][number]) => row[name] ?? null,
      }));
      download(`${chart.name}.csv`, csvOf(columns, chart.rows), "text/csv");
    }),
    give("vega-lite", () => {
      download(`${chart.name}.vl.json`, `${JSON.stringify(chart.spec, null, 2)}\n`, "application/json");
    }),
  ];
}

/** Every number of a chart, each row with a link to the problems behind it: also for readers who cannot see the chart. */
function chartData(app: App, chart: Chart, title: string, targets: Targets): HTMLElement {
  type Row = Chart["rows"][number];
  const columns: Array<TableColumn<Row>> = chart.columns.map(({ name, title, type }, at) => ({
    name,
    title,
    heading: at === 0,
    value: (row) => {
      const value = row[name] ?? null;
      return typeof value === "boolean" ? `${value}` : value;
    },
    cell: (row) => {
      const value = row[name];
      return typeof value === "number" ? `${Math.round(value * 10_000) / 10_000}` : `${value ?? ""}`;
    },
    numeric: type === "integer" || type === "number",
  }));
  // Beside the name of the row: at the end of a wide table nobody would find it.
  columns.splice(1, 0, {
    name: "problems_behind",
    title: WORDS.behind,
    value: () => null,
    given: [],
    cell: (row) => {
      const target = targets.of(row);
      if (!target) return null;
      const what = targetName(app, target);
      const href = problemsAddress(app, target);
      return element("a", { href, "aria-label": say(WORDS.behindRow, { what }) }, say(WORDS.behind));
    },
  });
  const details = element("details", { class: "data" }, element("summary", {}, say(WORDS.chartData)));
  on(details, {
    toggle: () => {
      if (!details.open || details.children.length > 1) return;
      // The table of a chart is no table of the view: its order and columns are not in the address.
      const apart = { ...app, address: { ...app.address, sort: "", columns: null }, note: () => {} };
      details.append(dataTable(apart, { name: chart.name, caption: title, columns, rows: chart.rows }));
    },
  });
  return details;
}

/** What a target chooses, in words. */
function targetName(app: App, target: Partial<Filter>): string {
  return list(
    Object.entries(target).flatMap(([facet, values]) =>
      (values as readonly string[]).map((value) => valueName(app.head, facet as never, value)),
    ),
  );
}

/** Calls `see` once an element is about to be seen. */
function whenSeen(place: Element, see: () => void): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      see();
    },
    { rootMargin: "400px" },
  );
  watcher.observe(place);
}
