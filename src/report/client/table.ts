import type { Bilingual } from "../../tables/column.js";
import { both, type Child, element } from "./dom.js";

/** A column of a table on the page. */
export interface PageColumn<Row> {
  title: Bilingual;
  /** What rows are sorted by; null stands last in either direction. Without it the column is not sorted. */
  key?: (row: Row) => number | string | null;
  /** Whether cells hold numbers: set to the right, largest first. */
  numeric?: boolean;
  /** Whether the cell names its row. */
  heading?: boolean;
  cell: (row: Row) => Child;
}

export interface SortableTable<Row> {
  root: HTMLElement;
  /** Shows only rows that pass; gives how many do. */
  filter(passes: (row: Row) => boolean): number;
  /** Puts a row of the table's full width below a row, in place of an earlier one; null takes it away. */
  setDetail(row: Row, detail: HTMLElement | null): void;
}

interface Line<Row> {
  row: Row;
  main: HTMLTableRowElement;
  detail: HTMLTableRowElement | null;
}

/** A table whose columns are sorted by the buttons in its head. */
export function sortableTable<Row>(
  caption: Bilingual,
  columns: ReadonlyArray<PageColumn<Row>>,
  rows: readonly Row[],
): SortableTable<Row> {
  const lines: Array<Line<Row>> = rows.map((row) => ({ row, main: tableRow(columns, row), detail: null }));
  const byRow = new Map(lines.map((line) => [line.row, line]));
  const body = element("tbody");
  const heads = columns.map((column) => head(column));
  let sorted: { column: number; down: boolean } | null = null;

  const place = () => {
    const all = document.createDocumentFragment();
    for (const { main, detail } of ordered(lines, columns, sorted)) {
      all.append(main);
      if (detail) all.append(detail);
    }
    body.replaceChildren(all);
  };
  for (const [index, { button }] of heads.entries()) {
    button?.addEventListener("click", () => {
      const down = sorted?.column === index ? !sorted.down : (columns[index]?.numeric ?? false);
      sorted = { column: index, down };
      for (const [other, { cell }] of heads.entries()) {
        if (other === index) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        else cell.removeAttribute("aria-sort");
      }
      place();
    });
  }
  place();
  const table = element(
    "table",
    { class: "data" },
    element("caption", {}, both(caption)),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        heads.map(({ cell }) => cell),
      ),
    ),
    body,
  );
  return {
    root: element(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-label": `${caption.zh} ${caption.en}` },
      table,
    ),
    filter(passes) {
      let count = 0;
      for (const { row, main, detail } of lines) {
        const shown = passes(row);
        main.hidden = !shown;
        if (detail) detail.hidden = !shown;
        if (shown) count++;
      }
      return count;
    },
    setDetail(row, detail) {
      const line = byRow.get(row) as Line<Row>;
      line.detail?.remove();
      line.detail =
        detail && element("tr", { class: "detail" }, element("td", { colspan: `${columns.length}` }, detail));
      if (line.detail) line.main.after(line.detail);
    },
  };
}

function tableRow<Row>(columns: ReadonlyArray<PageColumn<Row>>, row: Row): HTMLTableRowElement {
  return element(
    "tr",
    {},
    columns.map((column) => {
      const kind = column.numeric ? "n" : null;
      return column.heading
        ? element("th", { scope: "row", class: kind }, column.cell(row))
        : element("td", { class: kind }, column.cell(row));
    }),
  );
}

function head<Row>({ title, key, numeric }: PageColumn<Row>): {
  cell: HTMLTableCellElement;
  button: HTMLButtonElement | null;
} {
  const button = key ? element("button", { type: "button", class: "sort" }, both(title)) : null;
  const cell = element("th", { scope: "col", class: numeric ? "n" : null }, button ?? both(title));
  return { cell, button };
}

function ordered<Row>(
  lines: ReadonlyArray<Line<Row>>,
  columns: ReadonlyArray<PageColumn<Row>>,
  sorted: { column: number; down: boolean } | null,
): ReadonlyArray<Line<Row>> {
  const key = sorted && columns[sorted.column]?.key;
  if (!sorted || !key) return lines;
  const sign = sorted.down ? -1 : 1;
  const keyed = lines.map((line) => ({ line, value: key(line.row) }));
  keyed.sort((a, b) => {
    if (a.value === b.value) return 0;
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return a.value < b.value ? -sign : sign;
  });
  return keyed.map(({ line }) => line);
}
