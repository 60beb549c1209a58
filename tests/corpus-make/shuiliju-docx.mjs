/**
 * Makes corpus/yanhu-shuiliju.docx: a notice as an office writes it in Word, with automatic numbering. 一、（一）1. stand in
 * numbering.xml alone; document.xml holds only the level of each heading.
 * usage: node tests/corpus-make/shuiliju-docx.mjs [FILE]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { xml, zip } from "./bytes.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const paragraphs = JSON.parse(readFileSync(here("shuiliju.json"), "utf8"));

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A level of the numbering: how it counts and how it is written. */
const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>` +
  `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

const numbering =
  `${HEAD}<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
  level(0, "chineseCounting", "%1、") +
  level(1, "chineseCounting", "（%2）") +
  level(2, "decimal", "%3.") +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

/** The second and third heading style take their number from the style, the first from the paragraph: Word does both. */
const style = (id, name, at) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:pPr>` +
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${at}"/></w:pPr></w:style>`;

const styles =
  `${HEAD}<w:styles ${MAIN}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
  `${style("2", "heading 2", 1)}${style("3", "heading 3", 2)}</w:styles>`;

const properties = {
  1: '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  2: '<w:pPr><w:pStyle w:val="2"/></w:pPr>',
  3: '<w:pPr><w:pStyle w:val="3"/></w:pPr>',
};

/** Word breaks a paragraph into runs wherever it was edited; here after the first third. */
function runs(text) {
  const cut = Math.ceil(text.length / 3);
  return [text.slice(0, cut), text.slice(cut)]
    .filter((part) => part !== "")
    .map((part) => `<w:r><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`)
    .join("");
}

const body = paragraphs.map(({ level: at, text }) => `<w:p>${properties[at] ?? ""}${runs(text)}</w:p>`).join("\n");
const document = `${HEAD}<w:document ${MAIN}><w:body>\n${body}\n<w:sectPr/></w:body></w:document>`;

writeFileSync(
  process.argv[2] ?? here("../../corpus/yanhu-shuiliju.docx"),
  zip([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>` +
        `<Override PartName="/word/numbering.xml" ContentType="${OFFICE}.numbering+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ["word/document.xml", document],
    ["word/numbering.xml", numbering],
    ["word/styles.xml", styles],
    [
      "word/_rels/document.xml.rels",
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATION}/numbering" Target="numbering.xml"/>` +
        `<Relationship Id="rId2" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ]),
);
