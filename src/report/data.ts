import type { CodedBy } from "../coding/coding.js";
import type { Lang } from "../messages/message.js";
import type { AccountState, MeasureState, Status, StatusBasis } from "../notice/notice.js";
import type { Bilingual } from "../tables/column.js";

/**
 * What the page is made of once it is open: the JSON in its data block, written by page-data.ts and read by the client.
 * Keys whose value is null, empty or the usual one are left out, which halves a page of many notices.
 */
export interface PageData {
  lang: Lang;
  /** Names of the codes that the page shows, by kind and code. */
  names: {
    status: Record<Status, Bilingual>;
    basis: Record<StatusBasis, Bilingual>;
    account: Record<AccountState, Bilingual>;
    measure: Record<MeasureState, Bilingual>;
    coder: Record<CodedBy, Bilingual>;
    check: Record<string, Bilingual>;
    category: Record<string, Bilingual>;
  };
  /** Codes of the core categories. */
  core: string[];
  units: PageUnit[];
  notices: PageNotice[];
  checks: PageCheck[];
}

/** A share with its 95 % interval and the counts it is made of: part, whole, share, low, high. */
export type PageRatio = [part: number, whole: number, share: number, low: number, high: number];

export interface PageUnit {
  /** Left out where the unit of its notices could not be read. */
  name?: string;
  /** Where the unit is, as one string. */
  place?: string;
  kinds?: string[];
  /** Latest day of publication. */
  published?: string;
  problems: number;
  ratio?: PageRatio;
  coverage?: number;
  account?: PageRatio;
  /** Completed / problems as claimed. */
  claimed?: number;
  /** Checks in which claim and count differ. */
  differing?: number;
  /** Places in `PageData.notices`. */
  notices?: number[];
}

export interface PageNotice {
  id: string;
  source: string;
  line: number;
  title?: string;
  inspector?: string;
  feedback?: string;
  published?: string;
  problems?: PageProblem[];
}

export interface PageProblem {
  n: number;
  line: number;
  number?: string;
  title?: string;
  aspect?: string;
  parent?: string;
  category: string;
  /** Further labels, the primary left out. */
  labels?: string[];
  /** 0–1. */
  confidence: number;
  coder: CodedBy;
  evidence?: string[];
  /** Left out where not given. */
  status?: Status;
  basis?: StatusBasis;
  words?: string;
  sustained?: true;
  done?: string;
  due?: string;
  account: AccountState;
  /** The whole statement, where it says more than the title. */
  statement?: string;
  /** What was done about it; paragraphs are parted by line feeds. */
  text?: string;
  measures?: PageMeasure[];
}

export interface PageMeasure {
  state: MeasureState;
  /** Evidence flags that are set: d dated, f documented, q quantified, a accountable. */
  flags?: string;
  /** Where the measure stands in the problem's `text`: from, to. */
  at?: [number, number];
  /** The measure itself, where it could not be found in `text`. */
  text?: string;
}

export interface PageCheck {
  /** Place in `PageData.notices`. */
  notice: number;
  unit?: string;
  check: string;
  stated: number;
  derived?: number;
  difference?: number;
  note: Bilingual;
}
