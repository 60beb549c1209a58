import type { Bilingual } from "../../tables/column.js";
import { writeAddress } from "./address.js";
import type { App } from "./app.js";
import { button, type Child, element, on } from "./dom.js";
import { copyText, csvOf, download, type GivenColumn, tabbed } from "./give.js";
import { language, say } from "./language.js";
import { whenPrinting } from "./printing.js";
import { WORDS } from "./words.js";

/** A column of a table on the page. */
export interface TableColumn<Row> {
  /** As in the tables of the run; it stands in CSV and in the address. */
  name: string;
  title: Bilingual;
  /** What rows are sorted by; null stands last in either direction. */
  value: (row: Row) => number | string | null;
  /** What the cell shows; by default the value. */
  cell?: (row: Row) => Child;
  /** What CSV has of it, where that is more than the value under the column's name. */
  given?: ReadonlyArray<GivenColumn<Row>>;
  /** Whether cells hold numbers: set to the right, largest first. */
  numeric?: boolean;
  /** Whether the cell names its row. */
  heading?: boolean;
  /** Whether it is shown only when it is asked for. */
  hidden?: boolean;
}

export interface TableOptions<Row> {
  /** File name of what is downloaded, without extension. */
  name: string;
  caption: string;
  columns: ReadonlyArray<TableColumn<Row>>;
  rows: readonly Row[];
}

/** The first row shown of a table, by its name and address: whoever comes back finds the rows that were left. */
const left = new Map<string, number>();

/** Rows on one page of a table, and the most that are printed. */
const PAGE = 50;
const MOST_PRINTED = 1000;

/**
 * A table that is sorted by the buttons in its head, whose columns are chosen, and that gives itself away as CSV or to
 * the clipboard: all its rows, in the order and with the columns that are shown. Order and columns stand in the address.
 */
export function dataTable<Row>(app: App, { name, caption, columns, rows }: TableOptions<Row>): HTMLElement {
  const known = (column: string) => columns.some(({ name }) => name === column);
  const asked = app.address.columns?.filter(known);
  let shown = new Set(asked ?? columns.filter((column) => isUsual(column, rows)).map(({ name }) => name));
  const sorted = app.address.sort.replace(/^-/, "");
  let sort = known(sorted) ? { column: sorted, down: app.address.sort.startsWith("-") } : null;
  const memory = () => `${name} ${writeAddress(app.address)}`;
  const remembered = left.get(memory()) ?? 0;
  let from = remembered < rows.length ? remembered : 0;
  let most = PAGE;

  const head = element("thead");
  const body = element("tbody");
  const pager = element("div", { class: "pager" });
  const seen = () => columns.filter((column) => column.heading || shown.has(column.name));
  let ordered: readonly Row[] = [];

  const drawHead = () => {
    const cells = seen().map((column) => {
      const direction = sort?.column === column.name ? (sort.down ? "descending" : "ascending") : null;
      // What leads somewhere is nothing to sort by, and nothing on paper.
      if (column.given?.length === 0) return element("th", { scope: "col", class: "screen-only" }, say(column.title));
      const sorter = button({ class: "sort", "data-column": column.name }, () => sortBy(column), say(column.title));
      return element("th", { scope: "col", class: column.numeric ? "n" : null, "aria-sort": direction }, sorter);
    });
    head.replaceChildren(element("tr", {}, cells));
  };
  const drawBody = () => {
    const page = ordered.slice(from, from + most);
    body.replaceChildren(
      ...page.map((row) =>
        element(
          "tr",
          {},
          seen().map((column) => tableCell(column, row)),
        ),
      ),
    );
    pager.replaceChildren(...(ordered.length > PAGE ? pages() : []));
  };
  const order = () => {
    ordered = sort
      ? sortedRows(
          rows,
          columns.find((column) => column.name === sort?.column),
          sort.down,
        )
      : rows;
  };
  const sortBy = (column: TableColumn<Row>) => {
    sort = { column: column.name, down: sort?.column === column.name ? !sort.down : (column.numeric ?? false) };
    from = 0;
    app.note({ sort: (sort.down ? "-" : "") + sort.column });
    order();
    drawHead();
    drawBody();
    head.querySelector<HTMLElement>(`[data-column="${CSS.escape(column.name)}"]`)?.focus();
  };
  const turn = (by: number) => {
    from += by;
    left.set(memory(), from);
    drawBody();
    pager.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  };
  const pages = () => {
    const previous = button({ class: "plain" }, () => turn(-PAGE), `‹ ${say(WORDS.previous)}`);
    const next = button({ class: "plain" }, () => turn(PAGE), `${say(WORDS.next)} ›`);
    previous.disabled = from === 0;
    next.disabled = from + PAGE >= ordered.length;
    const values = { from: from + 1, to: Math.min(from + most, ordered.length), n: ordered.length };
    return [previous, element("span", {}, say(WORDS.rows, values)), next];
  };
  const given = () => seen().flatMap((column) => column.given ?? [{ name: column.name, value: column.value }]);

  order();
  drawHead();
  drawBody();
  whenPrinting(body, (printing) => {
    most = printing ? MOST_PRINTED : PAGE;
    drawBody();
  });
  return element(
    "div",
    { class: "table" },
    element(
      "div",
      { class: "tools" },
      columnMenu(columns, shown, (chosen) => {
        shown = chosen;
        app.note({ columns: columns.filter(({ name }) => chosen.has(name)).map(({ name }) => name) });
        drawHead();
        drawBody();
      }),
      button({ class: "plain" }, () => copyTable(app, given(), ordered), say(WORDS.copyTable)),
      button({ class: "plain" }, () => download(`${name}.csv`, csvOf(given(), ordered), "text/csv"), say(WORDS.csv)),
    ),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-label": caption },
      element("table", { class: "data" }, element("caption", { class: "unseen" }, caption), head, body),
    ),
    pager,
  );
}

/** Whether a column is shown unasked: one that has nothing in any row is not. */
function isUsual<Row>({ hidden, given, value }: TableColumn<Row>, rows: readonly Row[]): boolean {
  return !hidden && (rows.length === 0 || given?.length === 0 || rows.some((row) => value(row) !== null));
}

async function copyTable<Row>(app: App, columns: ReadonlyArray<GivenColumn<Row>>, rows: readonly Row[]): Promise<void> {
  await copyText(tabbed(columns, rows));
  app.tell(say(WORDS.tableCopied, { n: rows.length }));
}

function tableCell<Row>(column: TableColumn<Row>, row: Row): HTMLTableCellElement {
  const kind = column.given?.length === 0 ? "screen-only" : column.numeric ? "n" : null;
  const content = column.cell ? column.cell(row) : column.value(row);
  return column.heading
    ? element("th", { scope: "row", class: kind }, content)
    : element("td", { class: kind }, content);
}

/** The choice of columns; the one that names the rows always stays. */
function columnMenu<Row>(
  columns: ReadonlyArray<TableColumn<Row>>,
  shown: ReadonlySet<string>,
  choose: (chosen: Set<string>) => void,
): HTMLElement {
  const chosen = new Set(shown);
  const boxes = columns
    .filter(({ heading }) => !heading)
    .map(({ name, title }) => {
      const box = element("input", { type: "checkbox" });
      box.checked = chosen.has(name);
      on(box, {
        change: () => {
          if (box.checked) chosen.add(name);
          else chosen.delete(name);
          choose(chosen);
        },
      });
      return element("label", {}, box, say(title));
    });
  return element(
    "details",
    { class: "menu" },
    element("summary", { class: "plain" }, say(WORDS.columns)),
    element("div", { class: "sheet" }, boxes),
  );
}

function sortedRows<Row>(rows: readonly Row[], column: TableColumn<Row> | undefined, down: boolean): readonly Row[] {
  if (!column) return rows;
  const sign = down ? -1 : 1;
  const names = new Intl.Collator(language() === "zh" ? "zh-Hans" : "en", { numeric: true });
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    if (typeof a === "string" && typeof b === "string") return sign * names.compare(a, b);
    return a < b ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}
