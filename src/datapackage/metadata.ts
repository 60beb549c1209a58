import type { Node } from "yaml";
import { textOfNamedFile } from "../files/named-file.js";
import { FaultsError } from "../messages/faults-error.js";
import { yamlFaults } from "../messages/yaml-faults.js";
import type { Bilingual } from "../tables/column.js";
import { FAULT, METADATA_SCHEMA, metadataFaults } from "./metadata-schema.js";

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

/**
 * Reads what a researcher says of the data from a YAML or JSON file.
 * @throws CliError where it cannot be read, FaultsError where it is not YAML or holds what the package has no place for
 */
export async function loadMetadata(file: string): Promise<PackageMetadata> {
  return parseMetadata(await textOfNamedFile(file), file);
}

/**
 * The same of the text of such a file.
 * @param file name used in messages
 */
export async function parseMetadata(text: string, file: string): Promise<PackageMetadata> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) throw new FaultsError("package/metadata-faults", file, yamlFaults(document.errors));
  const given: unknown = document.toJS() ?? {};
  const { Ajv } = await import("ajv");
  const { default: formats } = await import("ajv-formats");
  const ajv = new Ajv({ allErrors: true, verbose: true, keywords: [FAULT] });
  formats.default(ajv, ["uri", "email"]);
  const valid = ajv.compile(METADATA_SCHEMA);
  if (!valid(given)) {
    const lineOf = (path: readonly string[]) => {
      const start = (document.getIn(path, true) as Node | undefined)?.range?.[0];
      return start === undefined ? null : lines.linePos(start).line;
    };
    throw new FaultsError("package/metadata-faults", file, metadataFaults(valid.errors!, lineOf));
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
