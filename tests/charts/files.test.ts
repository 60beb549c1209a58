import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { CHARTS } from "../../src/charts/charts.js";
import { CHART_FORMATS, chartCsv, chartFile, chartFiles } from "../../src/charts/files.js";
import { loadRenderer } from "../../src/charts/render.js";
import { parseCsv } from "../../src/tables/csv.js";
import { buildCharts, sampleInput } from "./sample.js";

const NOTHING = { completion: [], notices: [], categories: [] };

describe("chartFiles", () => {
  it("gives spec, SVG, PNG and CSV of every chart", async () => {
    const charts = buildCharts(sampleInput(3), "zh");
    const written = await chartFiles(charts, await loadRenderer());
    expect(written.map((chart) => chart.name)).toEqual(charts.map((chart) => chart.name));
    for (const [index, { files }] of written.entries()) {
      expect(JSON.parse(files["vl.json"])).toEqual(JSON.parse(JSON.stringify(charts[index]?.spec)));
      expect(files.svg).toMatch(/^<svg /);
      expect([...files.png.slice(1, 4)]).toEqual([..."PNG"].map((char) => char.charCodeAt(0)));
    }
  });
});

describe("chartFiles of many units", () => {
  it("asks for a chart when there is something to draw it", async () => {
    const charts = buildCharts(sampleInput(3), "zh");
    let asked = 0;
    let most = 0;
    let done = 0;
    function* one() {
      for (const chart of charts) {
        most = Math.max(most, ++asked - done);
        yield chart;
      }
    }
    const draw = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done++;
      return { svg: "<svg ", png: Promise.resolve(new Uint8Array()) };
    };
    const written = await chartFiles(one(), { draw });
    expect(written.map(({ name }) => name)).toEqual(charts.map(({ name }) => name));
    expect(most).toBeLessThan(charts.length / 2);
  });
});

describe("chartFiles of which one cannot be taken", () => {
  it("fails when nothing is being taken any more", async () => {
    const charts = buildCharts(sampleInput(3), "zh");
    const draw = async () => ({ svg: "<svg ", png: Promise.resolve(new Uint8Array()) });
    let taking = 0;
    const take = async ({ name }: { name: string }) => {
      taking++;
      if (name !== charts[0]!.name) await setTimeout(5);
      taking--;
      if (name === charts[0]!.name) throw new Error("no room");
    };
    await expect(chartFiles(charts, { draw }, take)).rejects.toThrow("no room");
    expect(taking).toBe(0);
  });
});

describe("chartFile", () => {
  it("gives each file as the set has it", async () => {
    const chart = CHARTS.categories.build(sampleInput(3), "en");
    const [{ files }] = (await chartFiles([chart], await loadRenderer())) as [
      Awaited<ReturnType<typeof chartFiles>>[0],
    ];
    for (const format of CHART_FORMATS) {
      const alone = await chartFile(chart, format);
      expect(Buffer.compare(Buffer.from(alone), Buffer.from(files[format])), format).toBe(0);
    }
  });
});

describe("chartCsv", () => {
  it("holds all units of a crowded chart, with counts and ratio as in the completion table", () => {
    const input = sampleInput(300);
    const account = CHARTS["account-by-unit"].build(input, "zh");
    const [header, ...records] = [...parseCsv(chartCsv(account))];
    expect(header?.slice(0, 4)).toEqual(["group", "notices", "problems", "accounted_done"]);
    const units = input.completion.filter((row) => row.by === "unit");
    expect(records).toHaveLength(units.length);
    const first = units.find((row) => row.group === records[0]?.[0]);
    expect(records[0]?.slice(2, 5)).toEqual([
      `${first?.problems}`,
      `${first?.accounted_done}`,
      `${first?.account_ratio}`,
    ]);
  });

  it("fits its columns, chart by chart: every cell that may not be empty is there", () => {
    for (const units of [0, 1, 20]) {
      for (const chart of buildCharts(units === 0 ? NOTHING : sampleInput(units), "en")) {
        const [header, ...records] = [...parseCsv(chartCsv(chart))];
        expect(header, chart.name).toEqual(chart.columns.map(({ name }) => name));
        expect(records, chart.name).toHaveLength(chart.rows.length);
      }
    }
  });

  it("is no formula to a spreadsheet", () => {
    const input = sampleInput(1);
    for (const row of input.completion) if (row.by === "unit") row.group = "=HYPERLINK(1)";
    expect(chartCsv(CHARTS["account-by-unit"].build(input, "zh"))).toContain("'=HYPERLINK(1)");
  });
});
