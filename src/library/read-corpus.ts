import type { Codebook } from "../coding/codebook.js";
import { type DrawnProblem, drawSample, type Sample } from "../human-coding/draw-sample.js";
import { population } from "../human-coding/population.js";
import { DIMENSIONS, type Dimension } from "../human-coding/strata.js";
import { sheetCsv } from "../human-coding/write-sheet.js";
import type { Message } from "../messages/message.js";
import { loadTools, type SettingsOptions } from "../pipeline/settings.js";
import { addToMapping } from "../privacy/mapping-file.js";
import { openPrivacy, type PrivacyOptions } from "../privacy/open-privacy.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import {
  type CollocateOrder,
  type Collocates,
  collocateCounter,
  collocatesTable,
} from "../text-analysis/collocates.js";
import { type Dfm, dfmBuilder } from "../text-analysis/dfm.js";
import { writeDfm } from "../text-analysis/dfm-files.js";
import { expressionFinder, termFinder } from "../text-analysis/finder.js";
import { type Keyness, keynessCounter, keynessTable } from "../text-analysis/keyness.js";
import { type KwicOrder, kwicRows, kwicTable, sortKwic } from "../text-analysis/kwic.js";
import { DEFAULT_REUSE, findReuse, type Reuse, type ReuseOptions } from "../text-analysis/reuse/find-reuse.js";
import { passagesTable } from "../text-analysis/reuse/tables.js";
import { parseField, parseSelection } from "../text-analysis/selection.js";
import { type TermOrder, termCounter, termFrequenciesTable } from "../text-analysis/terms.js";
import type { TextNotice } from "../text-analysis/text-notice.js";
import { readTextNotices, type TextSourceEffects } from "../text-analysis/text-source.js";
import type { TextLevel } from "../text-analysis/text-unit.js";
import type { Tokenizer } from "../tokens/cut.js";
import { type Tabled, tabled } from "./tabled.js";

/**
 * Notices read and coded, with their words: what the text analyses are made on. A selection is written as on the command
 * line: `category=finance|procurement,status=completed`.
 */
export interface Corpus {
  /** The rectification notices in the order of their sources, each text once. */
  notices: readonly TextNotice[];
  /** Files that could not be read, with why. */
  unreadable: ReadonlyArray<{ source: string; messages: readonly Message[] }>;
  codebook: Codebook;
  /** Cuts a text into words; terms of the codebook come through whole. */
  cut: Tokenizer;
  /** How often words stand in the texts. */
  terms(options?: TermsOptions): Tabled<(typeof termFrequenciesTable)["columns"]>;
  /** Words that tell one group of texts from another: log-likelihood, log ratio as effect size, corrected p-values. */
  keyness(options: KeynessOptions): Promise<Omit<Keyness, "rows"> & Tabled<(typeof keynessTable)["columns"]>>;
  /** Words that stand near a term. */
  collocates(
    term: string | readonly string[],
    options?: CollocatesOptions,
  ): Omit<Collocates, "rows"> & Tabled<(typeof collocatesTable)["columns"]>;
  /** Words, or what a regular expression (RE2 syntax) finds, in their context. */
  kwic(
    pattern: string | readonly string[] | RegExp,
    options?: KwicOptions,
  ): Promise<Tabled<(typeof kwicTable)["columns"]>>;
  /** Passages that notices of different units share. */
  reuse(options?: Partial<ReuseOptions>): Reuse & Tabled<(typeof passagesTable)["columns"]>;
  /** How often each word stands in each text. `write` puts it into files for R and Python. */
  dfm(options?: DfmOptions): Dfm & { write(folder: string): Promise<void> };
  /** Draws problems for people to code. `sheet` makes the coding sheet. */
  sample(options: SampleOptions): Sample & { sheet(): string };
}

export interface TermsOptions {
  /** What one text is; `notice` where not given. */
  of?: TextLevel;
  /** Field to group texts by. */
  by?: string;
  where?: string;
  minCount?: number;
  order?: TermOrder;
}

export interface KeynessOptions {
  /** What one text is; `account` where not given. */
  of?: TextLevel;
  /** Selection of the texts whose words are wanted. */
  target: string;
  /** Selection of the texts that they are held against; all others where not given. */
  reference?: string;
  minCount?: number;
  minNotices?: number;
}

export interface CollocatesOptions {
  of?: TextLevel;
  where?: string;
  /** Words on either side; 5 where not given. */
  window?: number;
  minCount?: number;
  order?: CollocateOrder;
}

export interface KwicOptions {
  where?: string;
  /** Room on either side in display columns, two to a Chinese character; 40 where not given. */
  width?: number;
  order?: KwicOrder;
}

export interface DfmOptions {
  of?: TextLevel;
  where?: string;
  minDocuments?: number;
}

export interface SampleOptions {
  size: number;
  /** 1 where not given. */
  seed?: number;
  /** What the sample is stratified by, the more important first; as `zhenggai sample` does where not given. */
  strata?: readonly Dimension[];
}

export interface CorpusOptions extends SettingsOptions {
  /** What is done about personal data; where not given, contact details are left out. */
  privacy?: PrivacyOptions | undefined;
}

/**
 * Reads and codes the notices of files and folders. All of them are held in memory with their words: right for a study's
 * corpus of some thousand notices, not for a million.
 * @param paths files and folders
 * @throws UnreadableError where a path does not exist; CliError where codebook, model or key cannot be used
 */
export async function readCorpus(paths: readonly string[], options: CorpusOptions = {}): Promise<Corpus> {
  const privacy = openPrivacy(options.privacy ?? {}, { out: null, inputs: paths });
  const { codebook, code, cut } = await loadTools(options);
  const unreadable: Array<{ source: string; messages: readonly Message[] }> = [];
  const notices: TextNotice[] = [];
  const pseudonyms: Pseudonym[] = [];
  const effects: TextSourceEffects = {
    unreadable: (source, messages) => unreadable.push({ source, messages }),
    pseudonyms: (met) => pseudonyms.push(...met),
  };
  for await (const notice of readTextNotices(paths, code, effects, null, privacy)) notices.push(notice);
  if (options.privacy?.pseudonymise) addToMapping(options.privacy.pseudonymise, pseudonyms);

  const words = { cut, stopWords: cut.stopWords };
  function counted<Counter extends { add(notice: TextNotice): void }>(counter: Counter): Counter {
    for (const notice of notices) counter.add(notice);
    return counter;
  }

  return {
    notices,
    unreadable,
    codebook,
    cut,
    terms({ of = "notice", by, where = "", minCount, order = "count" } = {}) {
      const field = by === undefined ? {} : { by: parseField(by, of) };
      const counter = termCounter({ ...words, of, ...field, where: parseSelection(where, of), minCount });
      return tabled(termFrequenciesTable, counted(counter).rows(order));
    },
    async keyness({ of = "account", target, reference, ...least }) {
      const settings = {
        of,
        target: parseSelection(target, of),
        reference: reference === undefined ? undefined : parseSelection(reference, of),
        ...least,
      };
      const keyness = await counted(keynessCounter({ ...words, ...settings })).result();
      return { ...keyness, ...tabled(keynessTable, keyness.rows) };
    },
    collocates(term, { of = "notice", where = "", window = 5, minCount, order } = {}) {
      const settings = {
        of,
        window,
        terms: typeof term === "string" ? [term] : term,
        where: parseSelection(where, of),
        minCount,
      };
      const collocates = counted(collocateCounter({ ...words, ...settings })).result(order);
      return { ...collocates, ...tabled(collocatesTable, collocates.rows) };
    },
    async kwic(pattern, { where = "", width = 40, order = "place" } = {}) {
      const find =
        pattern instanceof RegExp
          ? await expressionFinder((pattern.ignoreCase ? "(?i)" : "") + pattern.source)
          : termFinder(typeof pattern === "string" ? [pattern] : pattern);
      const settings = { width, where: parseSelection(where, "problem") };
      const found = notices.flatMap((notice) => kwicRows(notice, find, settings));
      return tabled(kwicTable, sortKwic(found, order, cut));
    },
    reuse(options = {}) {
      const reuse = findReuse(notices, { ...DEFAULT_REUSE, ...options });
      return { ...reuse, ...tabled(passagesTable, reuse.passages) };
    },
    dfm({ of = "notice", where = "", minDocuments } = {}) {
      const dfm = counted(dfmBuilder({ ...words, of, where: parseSelection(where, of), minDocuments })).result();
      return { ...dfm, write: (folder) => writeDfm(dfm, folder) };
    },
    sample({ size, seed = 1, strata = DIMENSIONS }) {
      const sample = drawSample(population(notices.map(({ record }) => record)), { size, seed, dimensions: strata });
      return { ...sample, sheet: () => blindSheet(sample.problems) };
    },
  };
}

/** A sheet without the machine's codes: people follow what they are shown. */
function blindSheet(problems: readonly DrawnProblem[]): string {
  return sheetCsv(problems, { blind: true, lang: "zh" });
}
