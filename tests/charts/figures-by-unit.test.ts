import { describe, expect, it } from "vitest";
import { figuresByUnit } from "../../src/charts/figures-by-unit.js";
import type { Figure } from "../../src/notice/notice.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";

const figure = (kind: string, value: number | null, unit = "yuan"): Figure => ({
  problem: 1,
  line: 9,
  kind,
  value,
  unit,
  text: "略",
});

function withFigures(...figures: Figure[][]) {
  const documents = sampleDocuments(figures.length);
  for (const [index, document] of documents.entries()) {
    for (const notice of document.notices) notice.figures = figures[index] as Figure[];
  }
  return { documents, input: inputOf(documents) };
}

describe("figuresByUnit", () => {
  it("adds up money and people by kind, and leaves out units that name none", () => {
    const { documents, input } = withFigures(
      [figure("recovered", 1000.1), figure("recovered", 2000.2), figure("criticised", 3, "person")],
      [figure("fined", 300_000), figure("document", 1, "document")],
      [figure("document", 2, "document")],
    );
    const chart = figuresByUnit(input, "zh");
    expect(chart.rows).toHaveLength(2);
    const [first, second] = documents.map(({ notices }) => notices[0]!.fields.unit);
    expect(chart.rows[0]).toMatchObject({ group: second, fined: 300_000, fined_figures: 1, recovered: 0 });
    expect(chart.rows[1]).toMatchObject({ group: first, recovered: 3000.3, recovered_figures: 2, criticised: 3 });
    expect(chart.description).toContain("其余 1 个单位没有写明");
    expect(chart.description).toContain("追缴退还 3000元，罚款罚没 30万元");
  });

  it("says that what is named twice counts twice", () => {
    expect(figuresByUnit(sampleInput(20), "en").description).toContain("what it names twice counts twice");
  });

  it("draws amounts that are ten powers apart, and people alone", () => {
    const { input } = withFigures(
      [figure("recovered", 1)],
      [figure("recovered", 1e12)],
      [figure("disciplined", 1, "person")],
    );
    const spec = JSON.stringify(figuresByUnit(input, "zh").spec);
    expect(spec).toContain("1万亿");
    const alone = withFigures([figure("disciplined", 2, "person")]);
    expect(figuresByUnit(alone.input, "zh").rows).toHaveLength(1);
  });

  it("draws the units with the largest amounts of a crowd, and says what the rest come to", () => {
    const chart = figuresByUnit(sampleInput(300), "en");
    expect(chart.description).toMatch(/the \d+ with the smallest amounts are not drawn; they come to ¥[\d.]+[km]/);
    const amounts = chart.rows.map((row) => (row.recovered as number) + (row.fined as number));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  it("says so where no notice names anything", () => {
    const { input } = withFigures([], []);
    expect(JSON.stringify(figuresByUnit(input, "zh").spec)).toContain("没有通报写明");
  });
});
