import type { Column, RowOf, Table } from "../tables/column.js";
import { NOTICE_ID, problemId, SOURCE, UNIT } from "../tables/keys.js";
import { ACCOUNT_STATE, CATEGORY, PROBLEM, STATUS, TERM } from "./columns.js";
import { EVERYTHING, isSelected, type Selection } from "./selection.js";
import type { TextNotice } from "./text-notice.js";
import { type TextLevel, type TextUnit, textUnits } from "./text-unit.js";
import { countWords, type WordOptions } from "./words.js";

const NOT_GIVEN = { zh: "通报未给出", en: "not given by the notice" } as const;

const DOCUMENT = {
  name: "doc_id",
  type: "string",
  title: { zh: "文本编号", en: "Document" },
  description: {
    zh: "通报、问题或措施的编号，视一个文本是什么而定",
    en: "notice_id, problem_id or measure_id, as one text is one or the other",
  },
} as const satisfies Column;

const DOCUMENT_COLUMNS = [
  {
    name: "row",
    type: "integer",
    minimum: 1,
    title: { zh: "行", en: "Row" },
    description: { zh: "在矩阵中的行号，从 1 起", en: "1-based row of the matrix" },
  },
  DOCUMENT,
  NOTICE_ID,
  PROBLEM,
  SOURCE,
  UNIT,
  {
    name: "unit_type",
    type: "string",
    title: { zh: "单位类型", en: "Type of unit" },
    description: { zh: "被巡单位的类型", en: "Type of the unit, as in the table notices" },
    empty: NOT_GIVEN,
  },
  {
    name: "level",
    type: "string",
    title: { zh: "层级", en: "Level" },
    description: { zh: "被巡单位的层级", en: "Level of the unit, as in the table notices" },
    empty: NOT_GIVEN,
  },
  {
    name: "province",
    type: "string",
    title: { zh: "省", en: "Province" },
    description: { zh: "省级政区全名", en: "Full name of the province" },
    empty: NOT_GIVEN,
  },
  {
    name: "city",
    type: "string",
    title: { zh: "市", en: "City" },
    description: { zh: "地级政区全名", en: "Full name of the city" },
    empty: NOT_GIVEN,
  },
  {
    name: "kind",
    type: "string",
    title: { zh: "巡视或巡察", en: "Kind" },
    description: { zh: "巡视或巡察", en: "巡视 (higher levels) or 巡察 (city and county)" },
    empty: NOT_GIVEN,
  },
  {
    name: "published_on",
    type: "date",
    title: { zh: "公布日期", en: "Published on" },
    description: { zh: "通报公布的日期", en: "Date on which the notice was published" },
    empty: NOT_GIVEN,
  },
  CATEGORY,
  STATUS,
  ACCOUNT_STATE,
  {
    name: "words",
    type: "integer",
    unit: "word",
    minimum: 0,
    title: { zh: "词数", en: "Words" },
    description: {
      zh: "计入的词数，包括未成为特征的词",
      en: "Words counted, those that did not become features among them",
    },
  },
] as const satisfies readonly Column[];

/** A text that is a row of the matrix. */
export type DfmDocumentRow = RowOf<typeof DOCUMENT_COLUMNS>;

/** The list of documents of a document-feature matrix, with what is known of each. */
export const dfmDocumentsTable: Table<typeof DOCUMENT_COLUMNS> = {
  name: "documents",
  title: { zh: "矩阵的文本", en: "Documents of the matrix" },
  description: { zh: "一行是矩阵的一行", en: "A row is a row of the matrix" },
  columns: DOCUMENT_COLUMNS,
  primaryKey: ["doc_id"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
};

const TRIPLET_COLUMNS = [
  DOCUMENT,
  TERM,
  {
    name: "count",
    type: "integer",
    unit: "occurrence",
    minimum: 1,
    title: { zh: "次数", en: "Count" },
    description: { zh: "该词在该文本中的次数", en: "Occurrences of the word in the text" },
  },
] as const satisfies readonly Column[];

/** The cells of a document-feature matrix that are not 0. */
export const dfmTripletsTable: Table<typeof TRIPLET_COLUMNS> = {
  name: "triplets",
  title: { zh: "矩阵的非零单元", en: "Cells of the matrix" },
  description: { zh: "一行是一个文本中的一个词", en: "A row is a word in a text" },
  columns: TRIPLET_COLUMNS,
  primaryKey: ["doc_id", "term"],
  foreignKeys: [{ column: "doc_id", table: "documents", references: "doc_id" }],
};

export interface DfmOptions extends WordOptions {
  /** What one document is. */
  of: TextLevel;
  where?: Selection;
  /** Words that stand in fewer documents than this become no feature; 1 where not given. */
  minDocuments?: number;
}

/** A document-feature matrix: how often each word stands in each text. */
export interface Dfm {
  /** In the order of the notices. A text none of whose words is a feature keeps its empty row. */
  documents: DfmDocumentRow[];
  /** Sorted by code unit. */
  features: string[];
  /** The cells of each row that are not 0, by column: index of the feature from 0, and count. */
  rows: Array<{ features: Int32Array; counts: Int32Array }>;
  /** Cells that are not 0. */
  entries: number;
}

/** Makes a document-feature matrix of notices that come one after the other. */
export function dfmBuilder(options: DfmOptions): { add(notice: TextNotice): void; result(): Dfm } {
  const documents: DfmDocumentRow[] = [];
  // Words by the number they get when they are first met; the numbers by which rows keep them until all are known.
  const numbers = new Map<string, number>();
  const documentCounts: number[] = [];
  const cells: Array<{ words: Int32Array; counts: Int32Array }> = [];
  return {
    add(notice) {
      for (const unit of textUnits(notice, options.of)) {
        if (!isSelected(unit, options.where ?? EVERYTHING)) continue;
        const counted = countWords(unit.text, options);
        const words = new Int32Array(counted.size);
        const counts = new Int32Array(counted.size);
        let at = 0;
        let sum = 0;
        for (const [word, count] of counted) {
          const number = numbers.get(word) ?? numbers.size;
          numbers.set(word, number);
          documentCounts[number] = (documentCounts[number] ?? 0) + 1;
          words[at] = number;
          counts[at++] = count;
          sum += count;
        }
        cells.push({ words, counts });
        documents.push(documentRow(unit, documents.length + 1, sum));
      }
    },
    result() {
      const minimum = options.minDocuments ?? 1;
      const features = [...numbers.keys()]
        .filter((word) => documentCounts[numbers.get(word)!]! >= minimum)
        .sort(byCodeUnit);
      const columnOf = new Int32Array(numbers.size).fill(-1);
      features.forEach((word, column) => {
        columnOf[numbers.get(word)!] = column;
      });
      let entries = 0;
      const rows = cells.map(({ words, counts }) => {
        const kept = [...words.keys()]
          .filter((at) => columnOf[words[at]!]! >= 0)
          .sort((a, b) => columnOf[words[a]!]! - columnOf[words[b]!]!);
        entries += kept.length;
        return {
          features: Int32Array.from(kept, (at) => columnOf[words[at]!]!),
          counts: Int32Array.from(kept, (at) => counts[at]!),
        };
      });
      return { documents, features, rows, entries };
    },
  };
}

/** First line of a Matrix Market file of counts. */
export const MATRIX_MARKET_HEADER = "%%MatrixMarket matrix coordinate integer general";
/** Comment by which the program knows its own files again. */
export const MATRIX_MARKET_COMMENT = "% zhenggai: rows are documents.csv, columns are features.txt";

/**
 * The matrix as a Matrix Market file (Boisvert, Pozo and Remington 1996, The Matrix Market exchange formats, NISTIR
 * 5935), 1-based, row by row: `Matrix::readMM` in R and `scipy.io.mmread` in Python read it.
 */
export function* matrixMarketLines(dfm: Dfm): Generator<string> {
  yield `${MATRIX_MARKET_HEADER}\n${MATRIX_MARKET_COMMENT}\n`;
  yield `${dfm.documents.length} ${dfm.features.length} ${dfm.entries}\n`;
  for (const [row, { features, counts }] of dfm.rows.entries()) {
    for (const [at, feature] of features.entries()) yield `${row + 1} ${feature + 1} ${counts[at]}\n`;
  }
}

/** The cells that are not 0 as rows of a table, row by row. */
export function* dfmTriplets(dfm: Dfm): Generator<RowOf<typeof TRIPLET_COLUMNS>> {
  for (const [row, { features, counts }] of dfm.rows.entries()) {
    const doc_id = dfm.documents[row]!.doc_id;
    for (const [at, feature] of features.entries()) {
      yield { doc_id, term: dfm.features[feature]!, count: counts[at]! };
    }
  }
}

function documentRow(unit: TextUnit, row: number, words: number): DfmDocumentRow {
  const { notice, problem } = unit;
  return {
    row,
    doc_id: unit.id,
    notice_id: notice.noticeId,
    problem_id: problem && problemId(notice.noticeId, problem.ordinal),
    source: notice.source,
    unit: notice.unit,
    unit_type: notice.fields.unitType,
    level: notice.fields.level,
    province: notice.fields.province,
    city: notice.fields.city,
    kind: notice.fields.kind,
    published_on: notice.fields.publishedOn,
    category: problem?.coding.category ?? null,
    status: problem?.status ?? null,
    account_state: problem?.accountState ?? null,
    words,
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
