import { expect, it } from "vitest";
import { CATALOGUE } from "../../src/messages/catalogue.js";
import { fillTemplate, shownTemplate } from "../../src/messages/template.js";

const TEMPLATE = "{count} {count:row|rows} of “{file}” {count:does|do} not say";

it("fills values in, and the words that go with a count", () => {
  expect(fillTemplate(TEMPLATE, { count: 1, file: "a.csv" })).toBe("1 row of “a.csv” does not say");
  expect(fillTemplate(TEMPLATE, { count: "1", file: "a.csv" })).toBe("1 row of “a.csv” does not say");
  expect(fillTemplate(TEMPLATE, { count: 12, file: "{count}" })).toBe("12 rows of “{count}” do not say");
  expect(fillTemplate("{count} {missing}.", { count: 0 })).toBe("0 .");
});

it("shows a manual the words of many", () => {
  expect(shownTemplate(TEMPLATE)).toBe("{count} rows of “{file}” do not say");
});

it("leaves no message to say “(s)”, and no noun after a count without its singular", () => {
  const counts = "count|notices|problems|pages|headings|stated|tries";
  const unsure = new RegExp(`\\(s\\)|\\{(?:${counts})\\} (?:[a-z]+ )*?[a-z]+s\\b`);
  for (const { en } of Object.values(CATALOGUE)) expect(en).not.toMatch(unsure);
});
