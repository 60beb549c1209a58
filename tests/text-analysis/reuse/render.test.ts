import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/evaluation/display-table.js";
import { DEFAULT_REUSE, findReuse } from "../../../src/text-analysis/reuse/find-reuse.js";
import { renderReuse } from "../../../src/text-analysis/reuse/render.js";
import { noticeOf } from "../sample.js";

const COPIED = "对全部粮库逐座清点，补记出入库台账，由两名保管员共同签字确认后归档备查";
const reuse = findReuse(
  [
    noticeOf("a", "沱源市粮食局", `一是${COPIED}。`, {
      problems: [{ line: 1, title: "无", account: `一是${COPIED}。` }],
    }),
    noticeOf("b", "槐溪镇", `${COPIED.replace("两名", "三名")}。`),
  ],
  DEFAULT_REUSE,
);

describe("renderReuse", () => {
  const text = renderReuse(reuse, { top: 5, part: "all", columns: 60 }, "zh");

  it("shows shares, clusters and the passage with its two sides beside each other", () => {
    expect(text).toContain("2 篇通报，2 个单位；段落至少 20 字相同");
    expect(text).toMatch(/沱源市粮食局 +35 +\d+\.\d % +\d+\.\d % +1 +1 +槐溪镇/);
    expect(text).toContain("共有段落（1 段中的 1 段）");
    expect(text).toMatch(/^沱源市粮食局 +│ 槐溪镇$/m);
    expect(text).toContain("‹两›");
    expect(text).toContain("‹三›");
  });

  it("stays within the columns given", () => {
    const beside = text.split("\n").filter((line) => line.includes("│"));
    expect(Math.max(...beside.map(displayWidth))).toBeLessThanOrEqual(60);
  });

  it("shows passages of one part alone", () => {
    const accounts = renderReuse(reuse, { top: 5, part: "account", columns: 60 }, "en");
    expect(accounts).toContain("Shared passages in accounts (0 of 0)\nnone");
  });
});
