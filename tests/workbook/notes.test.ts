import { describe, expect, it } from "vitest";
import { commentsXml, notesVml } from "../../src/workbook/notes.js";

const NOTES = [
  { column: 0, text: "编号" },
  { column: 27, text: "<状态> & 依据" },
];

describe("commentsXml", () => {
  it("puts each note on its cell of the heading", () => {
    const xml = commentsXml(NOTES);
    expect(xml).toContain('<comment ref="A1" authorId="0">');
    expect(xml).toContain('<comment ref="AB1" authorId="0">');
    expect(xml).toContain("&lt;状态&gt; &amp; 依据");
  });
});

describe("notesVml", () => {
  it("gives each note a hidden box of its own, whichever sheet it is on", () => {
    const ids = [1, 2].flatMap((sheet) =>
      [...notesVml(NOTES, sheet).matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(4);
    expect(notesVml(NOTES, 1).match(/visibility:hidden/g)).toHaveLength(2);
    expect(notesVml(NOTES, 1)).toContain("<x:Row>0</x:Row><x:Column>27</x:Column>");
  });
});
