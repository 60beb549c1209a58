import { expect, it } from "vitest";
import { readOfficeXml } from "../../src/corpus/office-xml.js";

async function events(xml: string): Promise<[string[], string | null]> {
  const seen: string[] = [];
  const mistake = await readOfficeXml(Buffer.from(xml), {
    open: (name, attributes) => seen.push(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => seen.push(`>${name}`),
    text: (text) => seen.push(text),
  });
  return [seen, mistake];
}

it("gives names their usual prefix, whatever the file calls them", async () => {
  const uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  expect(await events(`<q:p xmlns:q="${uri}"><q:t q:val="1">甲&amp;乙</q:t></q:p>`)).toEqual([
    [`<w:p {"xmlns:q":"${uri}"}`, '<w:t {"w:val":"1"}', "甲&乙", ">w:t", ">w:p"],
    null,
  ]);
  expect((await events(`<p xmlns="${uri}"/>`))[0].at(-1)).toBe(">w:p");
});

it("goes on after a mistake and tells of it", async () => {
  const [seen, mistake] = await events("<a><b>甲</a>");
  expect(seen).toContain("甲");
  expect(mistake).toContain("close tag");
});

it("does not grow entities of the document's own", async () => {
  const [seen] = await events('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;&x;</a>');
  expect(seen.join("")).not.toContain("xxxxxxxxxx");
});
