import { describe, expect, it } from "vitest";
import { parseStatements } from "../../src/coding/statements.js";

describe("parseStatements", () => {
  it("reads a coded statement with its headings and the source that is held out with it", () => {
    const csv = "source,title,aspect,parent,labels\n清单一,渠道淤塞多年,水利方面,,duty;conduct\n";
    expect(parseStatements(csv)).toEqual([
      {
        notice: "清单一",
        title: "渠道淤塞多年",
        statement: "渠道淤塞多年",
        aspect: "水利方面",
        parent: null,
        account: "",
        kind: null,
        labels: ["duty", "conduct"],
      },
    ]);
  });

  it("names the record without a label, and the column that is missing", () => {
    const csv = "source,title,aspect,parent,labels\na,甲,,,duty\na,乙,,,\n";
    expect(() => parseStatements(csv)).toThrow("record 2: no label");
    expect(() => parseStatements("source,title\na,甲\n")).toThrow('no column "aspect"');
  });
});
