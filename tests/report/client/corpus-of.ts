import type { DocumentRecord } from "../../../src/pipeline/record.js";
import { type Corpus, corpusOf } from "../../../src/report/client/corpus.js";
import { pageNotice } from "../../../src/report/page-notice.js";
import { noticesOf } from "../sample.js";

/** The corpus as the page has it after reading: in two blocks, as from a larger one. */
export function pageCorpus(documents: readonly DocumentRecord[]): Corpus {
  const notices = noticesOf(documents).map(pageNotice);
  const half = Math.ceil(notices.length / 2);
  return corpusOf([notices.slice(0, half), notices.slice(half)]);
}
