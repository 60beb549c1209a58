import { expect, it } from "vitest";
import * as library from "../src/index.js";

it("exports exactly what notebooks are promised", () => {
  expect(Object.keys(library).sort()).toEqual([
    "TABLES",
    "analyse",
    "checksOf",
    "completionAccumulator",
    "createCoder",
    "csvLines",
    "diffRuns",
    "evaluate",
    "frameOf",
    "loadCodebook",
    "loadModel",
    "loadTokenizer",
    "loadTools",
    "parquetBytes",
    "parseCodebook",
    "pivot",
    "readFileTexts",
    "readNotice",
    "readReferenceMeasures",
    "readReferences",
    "renderMessage",
    "rowsFromCsv",
    "rowsFromParquet",
    "run",
    "sourceOffset",
    "summaryAccumulator",
    "userDictionary",
    "walk",
    "wilson",
  ]);
});
