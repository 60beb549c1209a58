import { HELP } from "../messages/help-words.js";
import { CONFIG_NAMES } from "./find-config.js";
import { SETTINGS, type Setting, type SettingValue } from "./settings.js";

/** Where the schema is published, below the package's folder. */
export const SCHEMA_FILE = "assets/zhenggai.config.schema.json";

/** JSON Schema of the config file (draft 2020-12), by which editors complete keys and mark mistakes. */
export function configSchema(): object {
  const properties: Record<string, object> = { $schema: { type: "string" } };
  const sections: Record<string, Record<string, object>> = {};
  for (const setting of SETTINGS) {
    const [name, section] = setting.key.split(".").reverse() as [string, string | undefined];
    if (section === undefined) properties[name] = propertyOf(setting);
    else sections[section] = { ...sections[section], [name]: propertyOf(setting) };
  }
  for (const [section, inner] of Object.entries(sections)) {
    const title = HELP.en[section as keyof typeof HELP.en];
    properties[section] = { ...map(inner), description: `zhenggai ${section}: ${title}`, type: ["object", "null"] };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `zhenggai: ${CONFIG_NAMES.join(", ")}`,
    ...map(properties),
  };
}

function map(properties: Record<string, object>) {
  return { type: "object", additionalProperties: false, properties };
}

function propertyOf({ value, help }: Setting): object {
  const description = `${HELP.en[help]} / ${HELP.zh[help]}`;
  const standard = "default" in value && value.default !== undefined ? { default: value.default } : {};
  // A key without a value counts as not given.
  return { description, ...standard, anyOf: [...shapesOf(value), { type: "null" }] };
}

const TEXT = { type: "string", pattern: "\\S" };
const TEXTS = { type: "array", items: TEXT, minItems: 1 };

function shapesOf(value: SettingValue): object[] {
  switch (value.kind) {
    case "path":
      return value.none ? [TEXT, { const: false }] : [TEXT];
    case "paths":
    case "texts":
      return [TEXT, TEXTS];
    case "choice":
      return [{ enum: value.choices }];
    case "whole":
      return [{ type: "integer", minimum: value.least, maximum: Number.MAX_SAFE_INTEGER }];
    case "share":
      return [{ type: "number", minimum: 0, maximum: 1 }];
    case "switch":
      return [{ type: "boolean" }];
  }
}
