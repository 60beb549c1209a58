import type { ChartCategory } from "../charts/chart.js";
import type { CodedBy } from "../coding/coding.js";
import type { RunSummary } from "../completion/summary.js";
import type { Lang, Message } from "../messages/message.js";
import type { AccountState, Fields, Stated, Status, StatusBasis } from "../notice/notice.js";

/**
 * What the page is made of once it is open: a head, and notices in blocks. Every block has four parts, each JSON,
 * compressed: `notices` is read when the page opens, the others when they are asked for. Written by pack-notices.ts, read
 * by the client. Keys whose value is null, empty or the usual one are left out.
 */
export type BlockPart = "notices" | "texts" | "evidence" | "terms";

/** What the page knows before it has read a notice. */
export interface PageHead {
  version: string;
  /** Language in which the page opens. */
  lang: Lang;
  /** In the order of the codebook. */
  categories: ChartCategory[];
  files: RunSummary["files"];
  /** Texts of other genres than rectification, which stand in no table of the page. */
  otherGenres: number;
  /** Texts that an earlier file had given already. */
  duplicates: number;
  blocks: number;
  /** Folder beside the page that holds texts and terms; null where they stand in the page itself. */
  beside: string | null;
}

/** The part `notices` of a block. */
export type NoticesPart = PageNotice[];

/** The part `texts` of a block: of each notice, in the order of its `notices`. */
export type TextsPart = NoticeTexts[];

/** The part `evidence` of a block: of each notice, of each of its problems, what decided the category, strongest first. */
export type EvidencePart = string[][][];

/** The part `terms` of a block. */
export interface TermsPart {
  /** The words of the block by their numbers. */
  words: string[];
  /** Of each notice, by category: number of the word (as the difference from the one before) and its count, in turn. */
  notices: Array<Record<string, number[]>>;
}

/** A notice without its texts: what tables, charts and filters need. */
export interface PageNotice {
  id: string;
  source: string;
  /** Position in the file; left out where it is 1. */
  ordinal?: number;
  line: number;
  fields: Partial<Fields>;
  stated?: Partial<Stated>;
  /** What the claims were read from, by name of the claim. */
  claims?: Record<string, PageWords>;
  problems?: PageProblem[];
  figures?: PageFigure[];
  chars: number;
  words: number;
  /** The messages that a person should look at. */
  warnings?: Array<Pick<Message, "rule" | "line" | "args">>;
}

/** Words of a notice with their line. */
export interface PageWords {
  line: number;
  text: string;
}

/** A figure: ordinal of its problem (0 for none), kind, value, unit. */
export type PageFigure = [problem: number, kind: string, value: number | null, unit: string];

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
  /** Left out where not given. */
  status?: Status;
  basis?: StatusBasis;
  sustained?: true;
  done?: string;
  due?: string;
  account: AccountState;
  /** Of each measure the code of its state and those of its evidence flags, as page-measure.ts writes them. */
  measures?: string[];
}

/** What a notice says, as far as the page shows it. */
export interface NoticeTexts {
  /** What the fields were read from, by name of the field. */
  fields?: Record<string, PageWords>;
  /** In the order of `PageNotice.problems`. */
  problems?: ProblemTexts[];
}

export interface ProblemTexts {
  /** The whole statement, where it says more than the title. */
  statement?: string;
  /** What was done about it; paragraphs are parted by line feeds. */
  account?: string;
  /** The words that the state was read from. */
  state?: PageWords;
  measures?: MeasureText[];
  figures?: FigureText[];
}

export interface MeasureText {
  line: number;
  /** The printed mark. */
  marker?: string;
  /** Where the measure, its mark included, stands in the account: from, to. */
  at?: [from: number, to: number];
  /** The measure itself, where it could not be found in the account. */
  text?: string;
}

export interface FigureText extends PageWords {
  kind: string;
}
