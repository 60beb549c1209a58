/**
 * The library, as a grammar of objects: a **corpus** of notices is read and coded (`readCorpus`); a **run** that was
 * written to a folder is opened (`load`); both give tables and statistics, which have rows and a data frame; from them
 * come charts, which are drawn. docs/library.md leads through it. Below these, the stages of the pipeline as functions.
 *
 * Nothing touches the disk but `walk`, `run`, `readCorpus` and the loaders. Heavy parts (dictionary, vega, data frames)
 * load when they are first asked for.
 */

export type { Chart } from "./charts/chart.js";
export { CHARTS, type ChartName } from "./charts/charts.js";
export { chartCsv } from "./charts/files.js";
export { type Coder, createCoder } from "./coding/classify.js";
export { type Codebook, loadCodebook, parseCodebook } from "./coding/codebook.js";
export type { Coding, CodingInput } from "./coding/coding.js";
export { loadModel, type Model } from "./coding/model.js";
export type { Comparison, ComparisonRow } from "./comparison/comparison.js";
export { completionAccumulator } from "./completion/accumulate.js";
export type { Check } from "./completion/check.js";
export { checksOf } from "./completion/checks.js";
export { type RunSummary, summaryAccumulator } from "./completion/summary.js";
export { wilson } from "./completion/wilson.js";
export { readFileTexts } from "./corpus/read-file.js";
export { type FileTexts, type Line, type NoticeText, sourceOffset } from "./corpus/text.js";
export { type FoundFile, walk } from "./corpus/walk.js";
export type { Cause } from "./diff/causes.js";
export type { Change } from "./diff/change.js";
export { diffRuns, type RunDiff } from "./diff/diff-runs.js";
export { type Evaluation, evaluate } from "./evaluation/evaluate.js";
export { readMeasures as readReferenceMeasures, readReferences } from "./evaluation/read-references.js";
export { drawChart } from "./library/draw-chart.js";
export { type FrameHtmlOptions, frameHtml } from "./library/frame-html.js";
export { load, type Run, type RunAgreement, type RunCompareOptions } from "./library/load.js";
export {
  type Corpus,
  type CorpusOptions,
  type KeynessOptions,
  readCorpus,
  type SampleOptions,
} from "./library/read-corpus.js";
export type { Tabled } from "./library/tabled.js";
export { renderMessage } from "./messages/catalogue.js";
export type { Lang, Message } from "./messages/message.js";
export type { Fields, Figure, Genre, Measure, Notice, Problem, Stated, Status } from "./notice/notice.js";
export { readNotice } from "./notice/read-notice.js";
export { analyse } from "./pipeline/analyse.js";
export type { CodedProblem, DocumentRecord, NoticeRecord } from "./pipeline/record.js";
export { type RunResult, run } from "./pipeline/run.js";
export type { RunOptions } from "./pipeline/run-options.js";
export { loadTools, type SettingsOptions } from "./pipeline/settings.js";
export { csvLines, rowsFromCsv } from "./tables/csv.js";
export { frameOf, pivot } from "./tables/frame.js";
export { parquetBytes, rowsFromParquet } from "./tables/parquet.js";
export { TABLES, type TableName, type TableRow } from "./tables/tables.js";
export { loadTokenizer, type Tokenizer } from "./tokens/cut.js";
export { userDictionary } from "./tokens/dictionary.js";
