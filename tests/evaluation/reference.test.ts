import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMeasures, parseReference, ReferenceFormatError } from "../../src/evaluation/reference.js";

const notice = {
  file: "2022/haiwan.txt",
  genre: "rectification",
  title: "中共海湾县盐务局党组关于巡察整改进展情况的通报",
  unit: "中共海湾县盐务局党组",
  kind: "巡察",
  city: null,
  stated: { problems: 12, as_of: "2022-08" },
  problems: [
    {
      line: 9,
      no: "(1)",
      title: "盐田复垦任务进度迟缓",
      aspect: "落实上级部署有差距",
      parent: null,
      labels: ["duty"],
      status: "completed",
      basis: "item",
      sustained: true,
      done_on: "2022-07-15",
      due: null,
    },
  ],
};

function refusal(change: object, name = "haiwan.json"): ReferenceFormatError {
  try {
    parseReference(JSON.stringify({ ...notice, ...change }), name);
  } catch (error) {
    if (error instanceof ReferenceFormatError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("parseReference", () => {
  it("reads a gold file into the program's own names", () => {
    const [read] = parseReference(`\uFEFF${JSON.stringify(notice)}`, "haiwan.json");
    expect(read).toEqual({
      file: "2022/haiwan.txt",
      genre: "rectification",
      fields: { title: notice.title, unit: notice.unit, kind: "巡察", city: null },
      stated: { problems: 12, asOf: "2022-08" },
      problems: [
        {
          line: 9,
          number: "(1)",
          title: "盐田复垦任务进度迟缓",
          aspect: "落实上级部署有差距",
          parent: null,
          labels: ["duty"],
          status: "completed",
          basis: "item",
          sustained: true,
          doneOn: "2022-07-15",
          dueOn: null,
        },
      ],
    });
  });

  it("keeps apart what was not coded and what was coded as not given", () => {
    const [read] = parseReference(JSON.stringify(notice), "haiwan.json");
    expect(read!.fields.city).toBeNull();
    expect("county" in read!.fields).toBe(false);
  });

  it("reads several notices of one file from an array", () => {
    const both = [notice, { ...notice, title: "中共海湾县林草局党组关于巡察整改情况的通报" }];
    expect(parseReference(JSON.stringify(both), "haiwan.json")).toHaveLength(2);
  });

  it("takes the codes of another codebook", () => {
    const problems = [{ line: 1, title: "河道清淤拖延", labels: ["water", "delay"] }];
    expect(parseReference(JSON.stringify({ ...notice, problems }), "x.json")[0]!.problems[0]!.labels).toHaveLength(2);
  });

  it("names file and key of what it refuses", () => {
    const wrongState = [{ ...notice.problems[0], status: "finished" }];
    expect(refusal({ problems: wrongState }).message).toBe(
      'haiwan.json: problems[0].status: must be one of completed, mostly_completed, in_progress, unstated, is "finished"',
    );
    expect(refusal({ problems: [{ title: "无行号" }] })).toMatchObject({ key: "problems[0].line" });
    expect(refusal({ problems: [{ line: 3, title: "无标签", labels: [] }] })).toMatchObject({
      key: "problems[0].labels",
    });
    expect(refusal({ stated: { problems: "12" } })).toMatchObject({ key: "stated.problems" });
    expect(refusal({ kind: "检查" })).toMatchObject({ key: "kind" });
    expect(refusal({ problems: null })).toMatchObject({ key: "problems" });
    expect(refusal({ file: undefined })).toMatchObject({ key: "file", file: "haiwan.json" });
  });

  it("refuses a misspelt key, which would pass for one that was not coded", () => {
    expect(refusal({ publised_on: "2022-08-01" })).toMatchObject({ key: "publised_on" });
  });

  it("tells a file of measures from one of notices", () => {
    const refused = () => parseReference(readFileSync("corpus/measures.json", "utf8"), "measures.json");
    expect(refused).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ rule: "gold/of-measures" }) }),
    );
  });

  it("says where in an array a notice is wrong", () => {
    const both = JSON.stringify([notice, { ...notice, genre: "letter" }]);
    expect(() => parseReference(both, "two.json")).toThrow(/^two\.json: \[1\]\.genre: /);
  });

  it("refuses what is not JSON, or not an object", () => {
    expect(() => parseReference("{", "broken.json")).toThrow(/^broken\.json: is not JSON from line 1, column 2 on \(“/);
    expect(() => parseReference("7", "seven.json")).toThrow(/must be an object, is 7/);
  });
});

describe("parseMeasures", () => {
  const measure = {
    marker: "一是",
    text: "修订《盐田巡查办法》",
    state: "done",
    dated: false,
    documented: true,
    quantified: false,
    accountable: false,
  };
  const account = { file: "a.txt", line: 9, title: "盐田复垦任务进度迟缓", measures: [measure], account_state: "done" };

  it("reads accounts", () => {
    const [read] = parseMeasures(JSON.stringify([account]), "measures.json");
    expect(read).toMatchObject({ file: "a.txt", line: 9, accountState: "done", measures: [measure] });
  });

  it("names file and key of what it refuses", () => {
    const wrong = [{ ...account, measures: [{ ...measure, dated: "no" }] }];
    expect(() => parseMeasures(JSON.stringify(wrong), "measures.json")).toThrow(
      'measures.json: [0].measures[0].dated: must be true or false, is "no"',
    );
    expect(() => parseMeasures("{}", "measures.json")).toThrow(/must be a list/);
  });
});
