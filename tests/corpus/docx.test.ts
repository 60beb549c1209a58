import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/corpus/docx.js";
import { makeZip } from "./make-zip.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LIMIT = 1 << 20;

const paragraph = (text: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (number: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

function docx(body: string, { numbering = "", styles = "" } = {}): Buffer {
  return makeZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...(numbering && { "word/numbering.xml": `<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...(styles && { "word/styles.xml": `<w:styles ${W}>${styles}</w:styles>` }),
  });
}

const lines = async (bytes: Buffer) => (await readDocx(bytes, LIMIT)).text.split("\n");

describe("readDocx: automatic numbering", () => {
  const chinese =
    `<w:abstractNum w:abstractNumId="4">${level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')}` +
    `${level(1, "chineseCountingThousand", "（%2）")}${level(2, "decimal", "%3.", '<w:suff w:val="space"/>')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>';

  it("writes the numbers that Word makes, level by level", async () => {
    const body =
      paragraph("整改责任", numbered(7, 0)) +
      paragraph("整改进展", numbered(7, 0)) +
      paragraph("学习方面", numbered(7, 1)) +
      paragraph("研讨次数少", numbered(7, 2)) +
      paragraph("已补开研讨会四次。") +
      paragraph("笔记潦草", numbered(7, 2)) +
      paragraph("财务方面", numbered(7, 1)) +
      paragraph("库存现金超限", numbered(7, 2));
    expect(await lines(docx(body, { numbering: chinese }))).toEqual([
      "一、整改责任",
      "二、整改进展",
      "（一）学习方面",
      "1. 研讨次数少",
      "已补开研讨会四次。",
      "2. 笔记潦草",
      "（二）财务方面",
      "1. 库存现金超限",
    ]);
  });

  it("numbers paragraphs through their style and the style that it is based on", async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="sub"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
    const body =
      paragraph("组织领导", '<w:pStyle w:val="2"/>') +
      paragraph("压实责任", '<w:pStyle w:val="sub"/>') +
      paragraph("不编号的一段", '<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph("整改成效", '<w:pStyle w:val="3"/>') +
      paragraph("正文");
    expect(await lines(docx(body, { numbering: chinese, styles }))).toEqual([
      "一、组织领导",
      "（一）压实责任",
      "不编号的一段",
      "二、整改成效",
      "正文",
    ]);
  });

  it("finds the level of a heading style by the level that names it", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.", '<w:pStyle w:val="h1"/>')}` +
      `${level(1, "decimal", "%1.%2", '<w:pStyle w:val="h2"/><w:isLgl/>')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = paragraph("甲", '<w:pStyle w:val="h1"/>') + paragraph("乙", '<w:pStyle w:val="h2"/>');
    expect(await lines(docx(body, { numbering, styles: style("h1") + style("h2") }))).toEqual(["I. 甲", "1.1 乙"]);
  });

  it("counts lists of one definition on and begins anew where a list says so", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, "decimalEnclosedCircleChinese", "%1")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [1, 1, 2, 3, 3].map((list) => paragraph("项", numbered(list, 0))).join("");
    expect(await lines(docx(body, { numbering }))).toEqual(["① 项", "② 项", "③ 项", "① 项", "② 项"]);
  });

  it("lets a list replace a level of its definition, and a numbering style stand for one", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="kao"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="kao"/>${level(0, "ideographTraditional", "%1）")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      `<w:num w:numId="2"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">${level(0, "decimal", "第%1项 ")}</w:lvlOverride></w:num>`;
    const body = paragraph("子", numbered(1, 0)) + paragraph("丑", numbered(2, 0));
    expect(await lines(docx(body, { numbering }))).toEqual(["甲）子", "第2项 丑"]);
  });

  it("keeps a level's number over a higher one where w:lvlRestart is 0", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = [0, 1, 0, 1].map((at) => paragraph("项", numbered(1, at))).join("");
    expect(await lines(docx(body, { numbering }))).toEqual(["1. 项", "(1) 项", "2. 项", "(2) 项"]);
  });
});

describe("readDocx: text", () => {
  it("drops tracked deletions, keeps insertions, and joins paragraphs whose mark was deleted", async () => {
    const body =
      "<w:p><w:r><w:t>已清退</w:t></w:r><w:del><w:r><w:delText>三千</w:delText></w:r></w:del><w:ins><w:r><w:t>四千</w:t></w:r></w:ins><w:r><w:t>元。</w:t></w:r></w:p>" +
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p><w:p><w:r><w:t>后半句。</w:t></w:r></w:p>";
    expect(await lines(docx(body))).toEqual(["已清退四千元。", "前半句，后半句。"]);
  });

  it("reads tables cell by cell, a text box once, line breaks as lines, and no hidden words", async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body =
      `<w:tbl><w:tr><w:tc>${paragraph("问题")}</w:tc><w:tc>${paragraph("措施")}</w:tc></w:tr></w:tbl>` +
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box("框内")}</mc:Choice><mc:Fallback>${box("框内")}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗记</w:t></w:r></w:p>`;
    expect(await lines(docx(body))).toEqual(["问题", "措施", "框内", "上", "下"]);
  });

  it("leaves a contents list out and tells of it", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const read = await readDocx(
      docx(paragraph("一、概况	3", '<w:pStyle w:val="11"/>') + paragraph("正文"), { styles }),
      LIMIT,
    );
    expect(read.text).toBe("正文");
    expect(read.contents).toEqual([{ line: 1, text: "一、概况	3" }]);
  });

  it("reads a document whose prefix for the namespace is another", async () => {
    const bytes = makeZip({
      "word/document.xml":
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格格式</x:t></x:r></x:p></x:body></x:document>',
    });
    expect(await lines(bytes)).toEqual(["严格格式"]);
  });
});

describe("readDocx: what cannot be read", () => {
  const rule = async (bytes: Uint8Array, limit = LIMIT) => {
    try {
      await readDocx(bytes, limit);
    } catch (error) {
      return [(error as { rule: string }).rule, (error as { args: object }).args];
    }
    return null;
  };

  it("names other archives, damage, encryption and archives that inflate too far", async () => {
    expect(await rule(makeZip({ "xl/workbook.xml": "<x/>" }))).toEqual(["corpus/unsupported", { found: "xlsx" }]);
    expect(await rule(makeZip({ "照片.txt": "x" }))).toEqual(["corpus/no-document", {}]);
    expect((await rule(makeZip({ "word/document.xml": "<w" }, { encrypted: true })))?.[0]).toBe("corpus/encrypted");
    expect((await rule(docx(paragraph("零".repeat(400_000)))))?.[0]).toBe("corpus/inflates-too-far");
    expect((await rule(makeZip({ "word/document.xml": "不是文档" })))?.[0]).toBe("corpus/damaged");
  });

  it("tells a file that was cut off from one that is whole and damaged", async () => {
    const whole = docx(paragraph("文"));
    expect(await rule(whole.subarray(0, 200))).toEqual(["corpus/breaks-off", { format: "docx" }]);
    const damaged = Buffer.from(whole);
    damaged.fill(0, damaged.lastIndexOf("PK\x01\x02", undefined, "latin1"), damaged.length - 22);
    expect((await rule(damaged))?.[0]).toBe("corpus/damaged");
  });

  it("reads what stands before a break in the XML and tells of the break", async () => {
    const read = await readDocx(
      makeZip({ "word/document.xml": `<w:document ${W}>${paragraph("完整的一段")}<w:p><w:r>` }),
      LIMIT,
    );
    expect(read.text).toBe("完整的一段");
    expect(read.mistake).not.toBeNull();
  });
});
