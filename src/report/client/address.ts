import type { Lang } from "../../messages/message.js";
import { FACETS, type Filter, NO_FILTER } from "./filter.js";

export const VIEWS = ["overview", "units", "problems", "compare", "checks", "files", "method", "problem"] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows: all of it stands in its address, so that a view can be sent and gone back to. */
export interface Address {
  view: View;
  filter: Filter;
  /** Id of the problem (or of the notice) that the view `problem` shows; empty elsewhere. */
  id: string;
  /** The two units of the view `compare`; empty where none is chosen. */
  left: string;
  right: string;
  /** Column that the table of the view is sorted by, `-` before it for the largest first; empty for its own order. */
  sort: string;
  /** Columns that the table of the view shows; null for the usual ones. */
  columns: readonly string[] | null;
  /** Null for the language in which the page opens. */
  lang: Lang | null;
}

export const START: Address = {
  view: "overview",
  filter: NO_FILTER,
  id: "",
  left: "",
  right: "",
  sort: "",
  columns: null,
  lang: null,
};

/**
 * Reads an address. What it does not say is as at the start, and what cannot be read is left out: an address may come
 * from anywhere. `#` and the id of a notice or problem, as the tables have it, shows that problem.
 * @param hash the part of the address from `#` on
 */
export function readAddress(hash: string): Address {
  const text = hash.replace(/^#/, "");
  if (/^[0-9a-f]{12}(?:-\d{1,6})?$/.test(text)) return { ...START, view: "problem", id: text };
  const given = new URLSearchParams(text);
  const view = VIEWS.find((known) => known === (given.get("view") ?? text)) ?? START.view;
  const lang = given.get("lang");
  return {
    view,
    filter: {
      ...(Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(given.getAll(facet))]])) as unknown as Filter),
      text: given.get("q") ?? "",
    },
    id: view === "problem" ? (given.get("id") ?? "") : "",
    left: view === "compare" ? (given.get("left") ?? "") : "",
    right: view === "compare" ? (given.get("right") ?? "") : "",
    sort: given.get("sort") ?? "",
    columns: given.get("columns")?.split(",") ?? null,
    lang: lang === "zh" || lang === "en" ? lang : null,
  };
}

/** Writes an address, `#` included; what is as at the start is left out. */
export function writeAddress({ view, filter, id, left, right, sort, columns, lang }: Address): string {
  const said = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== "") said.append(name, value);
  };
  said.append("view", view);
  if (view === "problem") put("id", id);
  if (view === "compare") {
    put("left", left);
    put("right", right);
  }
  for (const facet of FACETS) for (const value of filter[facet]) put(facet, value);
  put("q", filter.text);
  put("sort", sort);
  if (columns !== null) said.append("columns", columns.join(","));
  put("lang", lang ?? "");
  return `#${said}`;
}
