import type { TermCount } from "../../pipeline/record.js";
import type { NoticeTexts, PageHead, ProblemTexts } from "../data.js";
import type { Corpus, Notice, Problem } from "./corpus.js";
import { readPart } from "./unpack.js";

/** What a notice says, and what decided the categories of its problems. */
export interface CodedTexts extends NoticeTexts {
  problems?: CodedText[];
}

export interface CodedText extends ProblemTexts {
  /** What decided the category, strongest first. */
  evidence?: string[];
}

/** What the notices of a corpus say, read block by block as it is asked for. */
export interface Texts {
  ofNotice(notice: Notice): Promise<CodedTexts>;
  /** Reads all of them, for searching; `done` is true from then on. */
  loadAll(): Promise<void>;
  readonly done: boolean;
  /** Title, statement and account of a problem with the name of its unit, in lower case; the texts only once read. */
  searchable(problem: Problem): string;
  /** The words in a notice's problems by category. */
  terms(): Promise<ReadonlyMap<string, TermCount[]>>;
}

export function openTexts(head: PageHead, corpus: Corpus): Texts {
  const searchable = new Map<string, string>();
  let terms: Promise<ReadonlyMap<string, TermCount[]>> | undefined;
  let done = false;
  const plain = ({ notice, coded }: Problem) =>
    `${coded.title}\n${notice.record.fields.unit ?? ""}\n${notice.record.source}`.toLowerCase();
  return {
    async ofNotice({ block, place }) {
      const { problems, ...texts } = (await readPart(head, "texts", block))[place] ?? {};
      if (!problems) return texts;
      const evidence = (await readPart(head, "evidence", block))[place] ?? [];
      return { ...texts, problems: problems.map((text, at) => ({ ...text, evidence: evidence[at] ?? [] })) };
    },
    async loadAll() {
      if (done) return;
      const blocks = await Promise.all(
        Array.from({ length: head.blocks }, (_, block) => readPart(head, "texts", block)),
      );
      for (const notice of corpus.notices) {
        const { problems = [] } = blocks[notice.block]?.[notice.place] ?? {};
        for (const problem of notice.problems) {
          const { statement = "", account = "" } = problems[problem.index] ?? {};
          searchable.set(problem.id, `${plain(problem)}\n${statement}\n${account}`.toLowerCase());
        }
      }
      done = true;
    },
    get done() {
      return done;
    },
    searchable(problem) {
      return searchable.get(problem.id) ?? plain(problem);
    },
    terms() {
      terms ??= allTerms(head, corpus);
      terms.catch(() => {
        terms = undefined;
      });
      return terms;
    },
  };
}

async function allTerms(head: PageHead, corpus: Corpus): Promise<ReadonlyMap<string, TermCount[]>> {
  const parts = await Promise.all(Array.from({ length: head.blocks }, (_, block) => readPart(head, "terms", block)));
  return new Map(
    corpus.notices.map(({ block, place, record }) => {
      const { words = [], notices = [] } = parts[block] ?? {};
      const terms: TermCount[] = [];
      for (const [category, numbers] of Object.entries(notices[place] ?? {})) {
        let number = 0;
        for (let at = 0; at < numbers.length; at += 2) {
          number += numbers[at] as number;
          terms.push({ category, term: words[number] as string, count: numbers[at + 1] as number });
        }
      }
      return [record.noticeId, terms];
    }),
  );
}
