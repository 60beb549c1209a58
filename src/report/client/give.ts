import type { Column } from "../../tables/column.js";
import { csvLines, neutralised } from "../../tables/csv.js";

/** What is given away as text: a column's name, and what a row has in it. */
export interface GivenColumn<Row> {
  name: string;
  value: (row: Row) => string | number | boolean | null;
}

/** Lets the reader save a file. Nothing is sent anywhere. */
export function download(name: string, content: Blob | string, type = "text/plain"): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser begins to save after the click; the memory is given back once it has had time to.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts text on the clipboard, by the old way where a browser keeps the new one from files. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

/** Rows as CSV in the dialect of the tables: with a byte order mark, and no cell that a spreadsheet takes for a formula. */
export function csvOf<Row>(columns: ReadonlyArray<GivenColumn<Row>>, rows: readonly Row[]): string {
  const none = { zh: "", en: "" };
  const cells = rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
  const table = {
    name: "",
    title: none,
    description: none,
    columns: columns.map(({ name }): Column => {
      const values = cells.map((row) => row[name]);
      const type = values.every((value) => value === null || typeof value === "number") ? "number" : "string";
      return { name, type, title: none, description: none, empty: none };
    }),
    primaryKey: [],
    foreignKeys: [],
  };
  const texts = cells.map((row) => {
    return Object.fromEntries(
      table.columns.map(({ name, type }) => [name, type === "string" ? text(row[name]) : row[name]]),
    );
  });
  return [...csvLines(table, texts as never)].join("");
}

function text(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : `${value}`;
}

/** Rows as text between tabs, as spreadsheets take it from the clipboard; neutralised like CSV. */
export function tabbed<Row>(columns: ReadonlyArray<GivenColumn<Row>>, rows: readonly Row[]): string {
  const cell = (value: string | number | boolean | null) => {
    if (typeof value !== "string") return value === null ? "" : `${value}`;
    return neutralised(value.replace(/[\t\r\n]+/g, " "));
  };
  const lines = rows.map((row) => columns.map(({ value }) => cell(value(row))).join("\t"));
  return [columns.map(({ name }) => name).join("\t"), ...lines].join("\n");
}
