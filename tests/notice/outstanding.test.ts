import { describe, expect, it } from "vitest";
import { readOutline } from "../../src/notice/outline.js";
import { outstandingItems } from "../../src/notice/outstanding.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { problemItems } from "../../src/notice/problem-items.js";
import { linesOf } from "./text-of.js";

/** The entries of a notice's closing list as `words → title of the problem, due`. */
function entries(text: string): string[] {
  const { problems, outstanding } = problemItems(readOutline(toParagraphs(linesOf(text))));
  return outstandingItems(outstanding, problems, 2023).map(({ heading, problem, dueOn }) =>
    [heading.text.slice(0, 8), problem === null ? "–" : problems[problem]!.statement.title, dueOn].join(" → "),
  );
}

const REPORT = `一、反馈问题整改情况
（一）水源管护方面
1.关于“机井失修”的问题
一是修复机井40眼。二是智能计量设施改造方案尚待批复。
2.关于“水费公示拖延”的问题
按月公示水费。`;

describe("outstandingItems", () => {
  it("links an entry whose words one account alone holds, whatever else it says", () => {
    expect(
      entries(`${REPORT}
二、尚需持续推进的整改事项
一是智能计量设施改造。提请县政府常务会审议后实施。
二是水费公示。力争2023年12月底前实现线上查询。`),
    ).toEqual(["一是智能计量设施 → 机井失修 → ", "二是水费公示。力 → 水费公示拖延 → 2023-12"]);
  });

  it("links the points that a paragraph lists in running text", () => {
    expect(
      entries(`${REPORT}
二、需要长期坚持的整改事项
以下两项任务时间跨度较长：1.智能计量设施改造，2023年12月底前完成；2.水费公示。`),
    ).toEqual(["智能计量设施改造 → 机井失修 → 2023-12", "水费公示。 → 水费公示拖延 → "]);
    expect(entries(`${REPORT}\n二、需要进一步整改的事项\n仍要做到：一是思想再提高；二是作风再转变。`)).toEqual([]);
  });

  it("takes no resolve for an entry", () => {
    expect(
      entries(`${REPORT}
二、需要进一步整改的事项
一是持续加强机井管护。健全制度。`),
    ).toEqual([]);
  });
});
