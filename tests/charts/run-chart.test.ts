import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { categoryProfile } from "../../src/charts/category-profile.js";
import { chartName, openChart } from "../../src/charts/run-chart.js";
import { temporaryFolder } from "../pipeline/outputs.js";
import { writeRunFolder } from "./run-folder-sample.js";
import { CATEGORIES, inputOf, sampleDocuments } from "./sample.js";

const folder = path.join(temporaryFolder(), "run");
beforeAll(() => writeRunFolder(folder, sampleDocuments(8), "parquet"));

const open = (name: string, options: { unit?: string; category?: string } = {}) =>
  openChart(folder, name, CATEGORIES, { lang: "zh", ...options });

describe("openChart", () => {
  it("gives the chart that the run itself draws", async () => {
    const build = await open("category-profile");
    expect(JSON.stringify(build())).toBe(JSON.stringify(categoryProfile(inputOf(sampleDocuments(8)), "zh")));
  });

  it("finds a unit by what somebody calls it", async () => {
    const { notices } = inputOf(sampleDocuments(8));
    const build = await open("category-profile", { unit: notices[0]!.unit! });
    expect(JSON.stringify(build().spec)).not.toBe(JSON.stringify((await open("category-profile"))().spec));
  });

  it.each([
    ["pie", {}, /no chart called “pie”; use completion-by-unit/],
    ["categories", { unit: "某局" }, /takes no --unit; use category-profile/],
    ["category-profile", { unit: "无此局" }, /no unit “无此局”; names stand in the column group/],
    ["distinctive-words", { category: "money" }, /no category “money”; use study/],
    ["timelne", {}, /no chart called “timelne”; did you mean timeline\?/],
    ["distinctive-words", { category: "finace" }, /no category “finace”; did you mean finance\?/],
  ])("says of %s %j what there is instead", async (name, options, message) => {
    await expect(open(name, options)).rejects.toThrow(message);
  });

  it("names the unit that was probably meant, by its whole name or its short one", async () => {
    const { notices, shortNames } = inputOf(sampleDocuments(8));
    const unit = notices[0]!.unit!;
    for (const name of [unit, shortNames![unit]!]) {
      const typed = `${name.slice(0, 2)}某${name.slice(3)}`;
      await expect(open("category-profile", { unit: typed })).rejects.toThrow(`did you mean ${name}?`);
    }
  });

  it("takes no name that every object has", () => {
    expect(() => chartName("constructor")).toThrow("no chart called “constructor”");
  });
});
