import { describe, expect, it } from "vitest";
import { type Change, changeOf } from "../../src/diff/change.js";
import type { RunDiff } from "../../src/diff/diff-runs.js";
import { diffScreen } from "../../src/diff/render.js";

const DIFF: RunDiff = {
  before: { folder: "一", version: "1.0.0" },
  after: { folder: "二", version: "1.1.0" },
  madeFrom: {
    inputs: { same: 3, changed: ["甲.txt"], added: [], removed: [], moved: [] },
    differing: ["version", "codebook"],
    version: { before: "1.0.0", after: "1.1.0" },
    icu: { before: "78.2", after: "78.2" },
    codebook: {
      changed: true,
      difference: {
        categories: { added: [], removed: [] },
        terms: [{ category: "water", term: "灌溉", before: 4, after: null }],
        others: [],
      },
    },
    model: { changed: false },
    humanCodes: { changed: false },
    options: [],
  },
  counts: {
    notices: { before: 4, after: 4, same: 3, changed: 1, added: 0, removed: 0 },
    problems: { matched: 9, changed: 2, added: 0, removed: 0 },
    ratios: { groups: 6, changed: 1 },
    changes: 3,
  },
};

const recoded = (ordinal: number, causes: Change["causes"]) =>
  changeOf({
    subject: "problem",
    unit: "盐湖局",
    source: "甲.txt",
    line: 10 + ordinal,
    id_before: `a-${ordinal}`,
    id_after: `a-${ordinal}`,
    title: "灌溉水费拖欠",
    field: "category",
    before: "water",
    after: "money",
    causes,
    terms: ["灌溉"],
  });

describe("diffScreen", () => {
  it("says what differs, what changed, and what can have caused it", () => {
    const screen = diffScreen("en");
    screen.add(recoded(1, ["codebook"]));
    screen.add(recoded(2, ["version", "codebook"]));
    screen.add(
      changeOf({
        subject: "ratio",
        by: "all",
        unit: "all",
        field: "ratio",
        before: "0.5",
        after: "0.625",
        difference: 0.125,
        causes: [],
      }),
    );
    const text = screen.text(DIFF);
    expect(text).toContain("codebook     different: water “灌溉” 4 → none");
    expect(text).toContain("~ 甲.txt:11  灌溉水费拖欠\n      category: water → money [“灌溉”]  (codebook)");
    expect(text).toContain("(version or codebook)");
    expect(text).toMatch(/all +ratio +0\.500 +0\.625 +\+0\.125 +not explained by what the runs record/);
  });

  it("shows twenty of a kind and says how many more there are", () => {
    const screen = diffScreen("zh");
    for (let i = 1; i <= 25; i++) screen.add(recoded(i, ["codebook"]));
    const text = screen.text(DIFF);
    expect(text.match(/~ 甲/g)).toHaveLength(20);
    expect(text).toContain("另有 5 项");
  });

  it("lets no control character of a title reach the terminal", () => {
    const screen = diffScreen("en");
    screen.add({ ...recoded(1, []), title: "\u001b[2J灌溉" });
    expect(screen.text(DIFF)).not.toContain("\u001b");
  });
});
