import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

/** The whole file was held against the published schema of CFF 1.2.0 when it was written; here is what changes with releases. */
it("CITATION.cff names this version, its licence, and what the format asks for", () => {
  const citation = parse(readFileSync("CITATION.cff", "utf8"));
  const { name, version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "software", version, license });
  expect(citation.title).toContain(name);
  expect(citation.message).toBeTruthy();
  expect(citation.authors).toEqual([{ name: "zhenggai contributors" }]);
});
