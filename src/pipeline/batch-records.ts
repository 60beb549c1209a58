import type { Coding } from "../coding/coding.js";
import type { CodingStore } from "../human-coding/coding-store.js";
import { type FoundProblem, findProblems } from "../human-coding/find-problems.js";
import { overrule } from "../human-coding/overrule.js";
import { message } from "../messages/catalogue.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import type { Redactor } from "../privacy/redact.js";
import { redactDocument } from "../privacy/redact-document.js";
import { byCategory, total } from "../tokens/terms.js";
import type { Vocabulary } from "../tokens/vocabulary.js";
import type { CountedNotice } from "../tokens/word-counter.js";
import type { DocumentRecord, NoticeRecord } from "./record.js";
import type { NoticeWords } from "./segment.js";
import type { Structure } from "./stages.js";

/** What the run says of a file. */
export interface Repeats {
  /** Places of those of its notices that the run has met before. */
  repeated: number[];
  /** The file that gave them first, where nothing else is left of this one; else null. */
  first: string | null;
}

/** What is known of a file when its problems are coded. */
export interface CodedFile {
  source: string;
  structure: Structure;
  /** Of each notice; none where all notices of the file are repeated. */
  codes: Coding[][];
}

/** What became here of the codes that people gave. */
export type HumanCodeFates = Array<Pick<FoundProblem, "place" | "lost">>;

/** The records of a batch's files, as they may be told, before words are counted: `words` of the notices is 0. */
export interface BatchRecords {
  documents: DocumentRecord[];
  humanCodes: HumanCodeFates;
  /** What stands in the place of personal data; empty unless pseudonyms are asked for. */
  pseudonyms: Pseudonym[];
}

/** The records of a batch's files with what their words are counted from. */
export interface CountedRecords {
  documents: DocumentRecord[];
  /** The words of each document's notices, which the records do not carry, and what their numbers stand for. */
  words: NoticeWords[][];
  vocabulary: Vocabulary["words"];
}

/**
 * Makes the records of files that were coded.
 * @param store codes that people gave; null for none
 */
export function batchRecords(
  files: readonly CodedFile[],
  repeats: readonly Repeats[],
  { store, redactor }: { store: CodingStore | null; redactor: Redactor },
): BatchRecords {
  const machine = files.map((file, at) => documentRecord(file, repeats[at]!));
  const { documents: coded, humanCodes } = store ? overruled(machine, store) : { documents: machine, humanCodes: [] };
  return { ...redacted(coded, files, repeats, redactor), humanCodes };
}

/**
 * Adds words to the records of files.
 * @param words of each file, of all its notices; none where all of them are repeated
 */
export function countedRecords(
  documents: readonly DocumentRecord[],
  words: ReadonlyArray<readonly CountedNotice[]>,
  repeats: readonly Repeats[],
  vocabulary: Vocabulary,
): CountedRecords {
  const fresh = words.map((file, at) => file.filter((_, place) => !repeats[at]!.repeated.includes(place)));
  return {
    documents: documents.map((document, at) => ({
      ...document,
      notices: document.notices.map((notice, place) => ({ ...notice, words: total(fresh[at]![place]!.whole) })),
    })),
    words: documents.map((document, at) => wordsByCategory(document, fresh[at]!, vocabulary)),
    vocabulary: vocabulary.words,
  };
}

/** All that is known of a file; a notice that an earlier file has given is counted there only. */
function documentRecord({ source, structure, codes }: CodedFile, repeats: Repeats): DocumentRecord {
  const { personal: _, ...rest } = structure;
  const { repeated, first } = repeats;
  const fresh = structure.notices.flatMap((notice, at): NoticeRecord[] => {
    if (repeated.includes(at)) return [];
    const problems = notice.problems.map((problem, place) => ({ ...problem, coding: codes[at]![place]! }));
    return [{ ...notice, problems, words: 0, terms: [] }];
  });
  const duplicate = first !== null && structure.outcome === "parsed";
  return {
    ...rest,
    source,
    outcome: duplicate ? "duplicate" : structure.outcome,
    messages: duplicate
      ? [...structure.messages, message("corpus/duplicate", null, { source: first })]
      : structure.messages,
    notices: fresh,
    duplicates: repeated.map((at) => structure.notices[at]!.noticeId),
  };
}

/** Puts people's codes in the place of the machine's, before anything is counted by them. */
function overruled(
  documents: readonly DocumentRecord[],
  store: CodingStore,
): Pick<BatchRecords, "documents" | "humanCodes"> {
  const humanCodes: HumanCodeFates = [];
  const overruledDocuments = documents.map((document) => ({
    ...document,
    notices: document.notices.map((notice) => {
      const found = findProblems(notice, store);
      humanCodes.push(...found.map(({ place, lost }) => ({ place, lost })));
      return overrule(notice, found);
    }),
  }));
  return { documents: overruledDocuments, humanCodes };
}

/**
 * Takes out what leads to a person: last of all that is done to the records, for reading, coding and finding people's
 * codes need the text as it is, and before anything is made of them.
 */
function redacted(
  documents: readonly DocumentRecord[],
  files: readonly CodedFile[],
  repeats: readonly Repeats[],
  redactor: Redactor,
): Pick<BatchRecords, "documents" | "pseudonyms"> {
  const pseudonyms: Pseudonym[] = [];
  const redactedDocuments = documents.map((document, at) => {
    const { personal } = files[at]!.structure;
    const fresh = personal.filter((_, place) => !repeats[at]!.repeated.includes(place));
    const result = redactDocument(document, fresh, personal.flat(), redactor);
    pseudonyms.push(...redactor.pseudonyms(result.personal));
    return result.document;
  });
  return { documents: redactedDocuments, pseudonyms };
}

function wordsByCategory(
  { notices }: DocumentRecord,
  words: readonly CountedNotice[],
  vocabulary: Vocabulary,
): NoticeWords[] {
  return notices.map(({ noticeId, problems }, at) => {
    const categories = problems.map(({ coding }) => coding.category);
    return { noticeId, categories: byCategory(words[at]!, categories, vocabulary) };
  });
}
