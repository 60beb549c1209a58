import type { CodedProblem, NoticeRecord } from "../../pipeline/record.js";

/** What notices and their problems are chosen by. */
export const FACETS = [
  "province",
  "level",
  "unit_type",
  "kind",
  "year",
  "category",
  "state",
  "account",
  "unit",
] as const;

export type Facet = (typeof FACETS)[number];

/** Facets of a single problem; the others are of its notice. */
export const PROBLEM_FACETS: ReadonlySet<Facet> = new Set(["category", "state", "account"]);

/** Facets of the notice. */
export const NOTICE_FACETS = FACETS.filter((facet) => !PROBLEM_FACETS.has(facet));

/**
 * What is chosen: of each facet the values that pass, none meaning all; and words that a problem must have. A value that
 * a notice does not give is UNKNOWN.
 */
export type Filter = Readonly<Record<Facet, readonly string[]> & { text: string }>;

export const UNKNOWN = "?";

export const NO_FILTER: Filter = {
  province: [],
  level: [],
  unit_type: [],
  kind: [],
  year: [],
  category: [],
  state: [],
  account: [],
  unit: [],
  text: "",
};

/** The values of a notice and a problem by facet. */
const VALUE_OF: Record<Facet, (notice: NoticeRecord, problem: CodedProblem) => string | null> = {
  province: ({ fields }) => fields.province,
  level: ({ fields }) => fields.level,
  unit_type: ({ fields }) => fields.unitType,
  kind: ({ fields }) => fields.kind,
  year: ({ fields }) => fields.publishedOn?.slice(0, 4) ?? null,
  category: (_, { coding }) => coding.category,
  state: (_, { status }) => status,
  account: (_, { accountState }) => accountState,
  unit: ({ fields }) => fields.unit,
};

const NO_PROBLEM = { coding: { category: "" } } as CodedProblem;

/** Value of a facet of the notice, whatever its problems. */
export function noticeValue(facet: Facet, notice: NoticeRecord): string {
  return VALUE_OF[facet](notice, NO_PROBLEM) ?? UNKNOWN;
}

/** Value of a facet for a problem of the notice. */
export function problemValue(facet: Facet, notice: NoticeRecord, problem: CodedProblem): string {
  return VALUE_OF[facet](notice, problem) ?? UNKNOWN;
}

/** The words that a text must have: parted by white space, in lower case, each once. */
export function wantedWords(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/\s+/))].filter((word) => word !== "");
}

/** Whether anything is chosen of a single problem: claims of the whole notice then belong to no such choice. */
export function choosesProblems(filter: Filter): boolean {
  return filter.text.trim() !== "" || [...PROBLEM_FACETS].some((facet) => filter[facet].length > 0);
}

/** Whether anything is chosen at all. */
export function chooses(filter: Filter): boolean {
  return filter.text.trim() !== "" || FACETS.some((facet) => filter[facet].length > 0);
}
