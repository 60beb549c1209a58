import type { ErrorObject } from "ajv";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";

/** The keyword by which a part of the schema names the message of what it asks for. */
export const FAULT = "fault";

const TEXT = { type: "string", minLength: 1, [FAULT]: "package/metadata-not-text" };
const LINK = { type: "string", format: "uri", [FAULT]: "package/metadata-not-a-link" };
const EMAIL = { type: "string", format: "email", [FAULT]: "package/metadata-not-an-email" };
const NAME = { type: "string", pattern: "^[a-z0-9][a-z0-9._-]*$", [FAULT]: "package/metadata-bad-name" };
const LICENCE = { type: "string", pattern: "^[A-Za-z0-9._-]+$", [FAULT]: "package/metadata-bad-licence" };

const keys = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  [FAULT]: "package/metadata-not-keys",
});
const list = (items: unknown) => ({ type: "array", minItems: 1, items, [FAULT]: "package/metadata-not-a-list" });

/** The same text in both languages, or one text for both. */
const WORDS = { anyOf: [TEXT, keys({ zh: TEXT, en: TEXT }, ["zh", "en"])], [FAULT]: "package/metadata-not-words" };

/** What the file may hold (JSON Schema): a part of the standard's own schema, and `citation`. */
export const METADATA_SCHEMA = keys({
  name: NAME,
  id: TEXT,
  title: WORDS,
  description: WORDS,
  version: TEXT,
  homepage: LINK,
  licenses: list(keys({ name: LICENCE, path: LINK, title: TEXT })),
  contributors: list(keys({ title: TEXT, email: EMAIL, path: LINK, organization: TEXT, roles: list(TEXT) }, ["title"])),
  sources: list(keys({ title: TEXT, path: LINK, email: EMAIL, version: TEXT }, ["title"])),
  citation: TEXT,
  keywords: list(TEXT),
});

/** Finds the line of a place, given as the keys and indexes that lead to it. */
type LineOf = (path: readonly string[]) => number | null;

/**
 * The messages for what the validator finds, in the order of the file; its own words are English only.
 * @param errors all of them (`allErrors`), with the part of the schema that is not met (`verbose`)
 */
export function metadataFaults(errors: readonly ErrorObject[], lineOf: LineOf): Message[] {
  // Where there are several ways to be right, that none is taken says it all; what each of them lacks does not matter.
  const told = errors.filter(({ schemaPath }) => !/\/anyOf\//.test(schemaPath));
  return told.map((error) => metadataFault(error, lineOf)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function metadataFault(error: ErrorObject, lineOf: LineOf): Message {
  const { instancePath, params, parentSchema = {} } = error;
  const place = instancePath || "/";
  const path = instancePath.split("/").slice(1);
  if (error.keyword === "additionalProperties") {
    const name = String(params.additionalProperty);
    const [rule, args] = unknownName("package/metadata-key", name, Object.keys(parentSchema.properties));
    return message(rule, lineOf([...path, name]), { place, ...args });
  }
  if (error.keyword === "required") {
    return message("package/metadata-missing", lineOf(path), { place, name: String(params.missingProperty) });
  }
  return message(parentSchema[FAULT], lineOf(path), { place });
}
