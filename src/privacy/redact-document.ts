import type { DocumentRecord } from "../pipeline/record.js";
import type { Personal } from "./personal.js";
import type { Redactor } from "./redact.js";

/**
 * A document with everything in it replaced that leads to a person: whatever is made of it afterwards (tables, charts,
 * page) cannot hold more. Names of files are texts too. Identifiers of notices are hashes and stay as they are.
 * @param personal of each of the document's notices, in their order
 * @param ofFile of all notices of the file, those that an earlier file has given among them
 * @returns the document, and what was looked for in it
 */
export function redactDocument(
  document: DocumentRecord,
  personal: ReadonlyArray<readonly Personal[]>,
  ofFile: readonly Personal[],
  redactor: Redactor,
): { document: DocumentRecord; personal: readonly Personal[] } {
  const { notices, duplicates, sha256, ...rest } = document;
  // A message may name another file, a duplicate's original.
  const words = document.messages.flatMap(({ args }) => Object.values(args).map(String));
  const all = [...ofFile, ...redactor.find([document.source, ...words])];
  const redacted = redactor.deep(rest, all);
  return {
    document: {
      ...redacted,
      sha256,
      duplicates,
      notices: notices.map(({ noticeId, ...notice }, at) => {
        return { ...redactor.deep(notice, personal[at]!), noticeId, source: redacted.source };
      }),
    },
    personal: all,
  };
}
