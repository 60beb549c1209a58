import { describe, expect, it } from "vitest";
import { claimedVsRecounted } from "../../src/charts/claimed-vs-recounted.js";
import { loadRenderer } from "../../src/charts/render.js";
import { inputOf, sampleDocuments, sampleInput } from "./sample.js";
import { textBoxes } from "./text-boxes.js";

describe("claimedVsRecounted", () => {
  it("leaves out units without a claim and says how many notices give both totals", () => {
    const input = sampleInput(20);
    const chart = claimedVsRecounted(input, "zh");
    const claiming = input.notices.filter((row) => row.stated_problems !== null && row.stated_completed !== null);
    expect(chart.rows).toHaveLength(claiming.length);
    expect(chart.description).toContain(`其余 ${20 - claiming.length} 篇没有同时给出`);
    for (const row of chart.rows) expect(row.stated_ratio).not.toBeNull();
  });

  it("calls a gap a finding about a text", () => {
    expect(claimedVsRecounted(sampleInput(20), "en").description).toContain("not a charge against a unit");
  });

  it("has room for claims above 100 %, which a notice can print", async () => {
    const documents = sampleDocuments(3);
    const notice = documents[0]?.notices[0];
    if (notice) notice.stated = { ...notice.stated, problems: 10, completed: 14 };
    const chart = claimedVsRecounted(inputOf(documents), "zh");
    expect(chart.rows.some((row) => row.stated_ratio === 1.4)).toBe(true);
    const { boxes, width } = await textBoxes(await (await loadRenderer()).svg(chart));
    for (const box of boxes) expect(box.right).toBeLessThanOrEqual(width);
    expect(JSON.stringify(chart.spec)).toContain('"domain":[0,1.4]');
  });

  it("says so where no notice claims anything", () => {
    const documents = sampleDocuments(3);
    for (const { notices } of documents) for (const notice of notices) notice.stated.completed = null;
    expect(JSON.stringify(claimedVsRecounted(inputOf(documents), "zh").spec)).toContain("3 篇通报都没有同时自报");
  });
});
