import { cliError } from "../cli/cli-error.js";
import { textOfNamedFile } from "../cli/named-file.js";
import { FaultsError } from "../messages/faults-error.js";
import { unknownName } from "../messages/unknown-name.js";
import { yamlFaults } from "../messages/yaml-faults.js";
import type { Bilingual } from "../tables/column.js";

/** What a researcher says of the data; everything is optional. Names and forms are those of the standard. */
export interface PackageMetadata {
  name?: string;
  /** Such as a DOI. */
  id?: string;
  title?: Bilingual;
  description?: Bilingual;
  version?: string;
  homepage?: string;
  licenses?: Array<{ name?: string; path?: string; title?: string }>;
  contributors?: Array<{ title: string; email?: string; path?: string; organization?: string; roles?: string[] }>;
  sources?: Array<{ title: string; path?: string; email?: string; version?: string }>;
  /** How the data are to be cited, in one sentence. */
  citation?: string;
  keywords?: string[];
}

const TEXT = { type: "string", minLength: 1 };
/** The same text in both languages, or one text for both. */
const WORDS = {
  anyOf: [
    TEXT,
    { type: "object", properties: { zh: TEXT, en: TEXT }, required: ["zh", "en"], additionalProperties: false },
  ],
};
const list = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: "array",
  minItems: 1,
  items: { type: "object", properties, required, additionalProperties: false },
});
const LINK = { type: "string", format: "uri" };
const EMAIL = { type: "string", format: "email" };

/** What the file may hold (JSON Schema): a part of the standard's own schema, and `citation`. */
const SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: {
    name: { type: "string", pattern: "^[a-z0-9][a-z0-9._-]*$" },
    id: TEXT,
    title: WORDS,
    description: WORDS,
    version: TEXT,
    homepage: LINK,
    licenses: list({ name: { type: "string", pattern: "^[A-Za-z0-9._-]+$" }, path: LINK, title: TEXT }),
    contributors: list(
      { title: TEXT, email: EMAIL, path: LINK, organization: TEXT, roles: { type: "array", items: TEXT, minItems: 1 } },
      ["title"],
    ),
    sources: list({ title: TEXT, path: LINK, email: EMAIL, version: TEXT }, ["title"]),
    citation: TEXT,
    keywords: { type: "array", items: TEXT, minItems: 1 },
  },
};

/**
 * Reads what a researcher says of the data from a YAML or JSON file.
 * @throws CliError where it cannot be read, or holds what the package has no place for, with the place in the file;
 *   FaultsError where it is not YAML
 */
export async function loadMetadata(file: string): Promise<PackageMetadata> {
  return parseMetadata(await textOfNamedFile(file), file);
}

/**
 * The same of the text of such a file.
 * @param file name used in messages
 */
export async function parseMetadata(text: string, file: string): Promise<PackageMetadata> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new FaultsError("package/metadata-faults", file, yamlFaults(document.errors));
  const given: unknown = document.toJS() ?? {};
  const { Ajv } = await import("ajv");
  const { default: formats } = await import("ajv-formats");
  const ajv = new Ajv({ allErrors: false });
  formats.default(ajv, ["uri", "email"]);
  const valid = ajv.compile(SCHEMA);
  if (!valid(given)) {
    const { instancePath = "", message = "", params = {} } = valid.errors?.at(-1) ?? {};
    const place = instancePath || "/";
    if ("additionalProperty" in params) {
      const known = Object.keys(SCHEMA.properties);
      const name = String(params.additionalProperty);
      const [rule, args] = unknownName("package/metadata-key", name, instancePath === "" ? known : []);
      throw cliError(2, rule, { file, place, ...args });
    }
    if ("missingProperty" in params) {
      throw cliError(2, "package/metadata-missing", { file, place, name: String(params.missingProperty) });
    }
    throw cliError(2, "package/bad-metadata", { file, place, fault: message });
  }
  const { title, description, ...rest } = given as Omit<PackageMetadata, "title" | "description"> &
    Partial<Record<"title" | "description", string | Bilingual>>;
  return {
    ...rest,
    ...(title === undefined ? {} : { title: inBoth(title) }),
    ...(description === undefined ? {} : { description: inBoth(description) }),
  };
}

function inBoth(words: string | Bilingual): Bilingual {
  return typeof words === "string" ? { zh: words, en: words } : words;
}
