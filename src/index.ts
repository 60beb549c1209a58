/**
 * The library: the stages of the pipeline as functions. Nothing here touches the disk but `walk`, `run` and the loaders.
 * Heavy parts (dictionary, charts, data frames) load when their function is first called.
 */

export { type Coder, createCoder } from "./coding/classify.js";
export { type Codebook, loadCodebook, parseCodebook } from "./coding/codebook.js";
export type { Coding, CodingInput } from "./coding/coding.js";
export { loadModel, type Model } from "./coding/model.js";
export { completionAccumulator } from "./completion/accumulate.js";
export { type Check, checksOf } from "./completion/checks.js";
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
export { renderMessage } from "./messages/catalogue.js";
export type { Lang, Message } from "./messages/message.js";
export type { Fields, Figure, Genre, Measure, Notice, Problem, Stated, Status } from "./notice/notice.js";
export { readNotice } from "./notice/read-notice.js";
export { analyse } from "./pipeline/analyse.js";
export type { CodedProblem, DocumentRecord, NoticeRecord } from "./pipeline/record.js";
export { type RunOptions, type RunResult, run } from "./pipeline/run.js";
export { loadTools, type SettingsOptions } from "./pipeline/settings.js";
export { csvLines, rowsFromCsv } from "./tables/csv.js";
export { frameOf, pivot } from "./tables/frame.js";
export { parquetBytes, rowsFromParquet } from "./tables/parquet.js";
export { TABLES, type TableName, type TableRow } from "./tables/tables.js";
export { loadTokenizer, type Tokenizer } from "./tokens/cut.js";
export { userDictionary } from "./tokens/dictionary.js";
