import { describe, expect, it } from "vitest";
import { loadRenderer } from "../../src/charts/render.js";
import { statesByUnit } from "../../src/charts/states-by-unit.js";
import { sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

interface Segment {
  label: string;
  part: string;
  count: number;
  from: number;
  to: number;
}

function segments(units: number): Segment[] {
  const text = JSON.stringify(statesByUnit(sampleInput(units), "zh").spec);
  const spec = JSON.parse(text) as { vconcat: Array<{ data: { values: Segment[] } }> };
  return spec.vconcat[0]?.data.values ?? [];
}

describe("statesByUnit", () => {
  it.each([3, 20, 300])("fills each bar exactly, state by state: %i units", (units) => {
    const bars = new Map<string, Segment[]>();
    for (const segment of segments(units)) bars.set(segment.label, [...(bars.get(segment.label) ?? []), segment]);
    for (const parts of bars.values()) {
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBeCloseTo(1, 10);
      for (const [index, part] of parts.entries()) if (index > 0) expect(part.from).toBe(parts[index - 1]?.to);
    }
  });

  it("loses no problem when it pools units", () => {
    const input = sampleInput(300);
    const all = input.completion.find((row) => row.by === "all");
    const drawn = segments(300);
    const sum = (state: string) => drawn.filter((part) => part.part === state).reduce((n, part) => n + part.count, 0);
    expect(sum("已完成")).toBe(all?.completed);
    expect(sum("基本完成")).toBe(all?.mostly_completed);
    expect(sum("正在整改")).toBe(all?.in_progress);
    expect(sum("未说明")).toBe(all?.unstated);
  });

  it("says how many states are not given, and that none is guessed", async () => {
    const input = sampleInput(20);
    const all = input.completion.find((row) => row.by === "all");
    const chart = statesByUnit(input, "zh");
    expect(chart.description).toContain(`其中 ${all?.unstated} 个`);
    const { boxes } = await textBoxes(await (await loadRenderer()).svg(chart));
    const texts = boxes.map((box) => box.text);
    for (const row of chart.rows) expect(texts).toContain(`${row.problems}`);
  });
});
