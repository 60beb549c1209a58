import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../src/config/read-config.js";
import { configSchema, SCHEMA_FILE } from "../../src/config/schema.js";
import { SETTINGS } from "../../src/config/settings.js";
import { configTemplate } from "../../src/config/template.js";

const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(configSchema());

describe("configSchema", () => {
  it("is the one that is published (UPDATE_GOLDEN=1 writes it)", () => {
    const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(SCHEMA_FILE, text);
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(text);
  });

  it("takes the file that init writes, in both languages", () => {
    for (const lang of ["zh", "en"] as const) expect(validate(parse(configTemplate(lang)))).toBe(true);
  });

  it("agrees with the program on every setting and shape of value, and on keys that there are not", () => {
    const shapes = [0, 1, -1, 1.5, "", " ", "zh", "ratio", true, false, null, [], ["a"], [""], [1], {}];
    for (const { key } of SETTINGS) {
      for (const shape of shapes) {
        const [name, section] = key.split(".").reverse() as [string, string | undefined];
        const config = section ? { [section]: { [name]: shape } } : { [name]: shape };
        const isRight = readConfig(JSON.stringify(config), (path) => path).messages.length === 0;
        expect(validate(config), JSON.stringify(config)).toBe(isRight);
      }
    }
    for (const wrong of [{ path: "a" }, { compare: { mim: 1 } }, { compare: 3 }, [], "text"]) {
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });
});
