import type { Bilingual, Codebook } from "../coding/codebook.js";
import { reduce } from "../evaluation/similarity.js";
import type { Lang } from "../messages/message.js";
import { nearest } from "../messages/nearest.js";
import type { Status } from "../notice/notice.js";
import { STATUSES } from "../tables/problems.js";

/** A code that a coder may give, with its name and what it stands for. */
export interface Code {
  code: string;
  name: Bilingual;
  definition: Bilingual;
}

/** The codes of a coding sheet. */
export interface SheetCodes {
  categories: readonly Code[];
  statuses: readonly Code[];
}

/** The codes of a codebook, with the states of the codebook page. */
export function sheetCodes(codebook: Pick<Codebook, "categories">): SheetCodes {
  return {
    categories: codebook.categories.map(({ code, name, definition }) => ({ code, name, definition })),
    statuses: (Object.keys(STATUSES) as Status[]).map((code) => ({
      code,
      name: STATUSES[code],
      definition: STATUS_DEFINITIONS[code],
    })),
  };
}

/** What the notice says of the problem as a whole (codebook, “Status”). */
const STATUS_DEFINITIONS: Record<Status, Bilingual> = {
  completed: { zh: "写明已完成、已整改到位", en: "said to be completed" },
  mostly_completed: { zh: "写明基本完成、基本整改到位、取得阶段性成效", en: "said to be mostly completed" },
  in_progress: {
    zh: "写明正在整改、未完成、持续推进，或列入需进一步整改的事项",
    en: "said to be unfinished or going on, or listed among the items that need further work",
  },
  unstated: {
    zh: "没有说明整个问题的状态；只写措施不算",
    en: "nothing is said of its state; an account of measures is no state",
  },
};

/** A code as a drop-down list shows it: `finance 财务资金资产`; alone where its name says no more. */
export function codeWithName({ code, name }: Code, lang: Lang): string {
  return bare(name[lang]) === "" || bare(name[lang]) === bare(code) ? code : `${code} ${name[lang]}`;
}

/** The codes in their order, as a message names them. */
export function codeList(codes: readonly Code[]): string {
  return codes.map(({ code }) => code).join(", ");
}

/** What a cell says: a code, read as written or after cleaning, or nothing that is one. */
export type FoundCode = { code: string; cleaned: boolean } | null;

/** No code with its name is as long as this; the texts of a sheet mostly are. */
const LONGEST = 200;

/**
 * Reads one code: the code itself, its name in either language, or both as the drop-down shows them. Width, case,
 * spaces, dashes, underscores and quotation marks do not count.
 */
export function readCode(cell: string, codes: readonly Code[]): FoundCode {
  if (codes.some(({ code }) => code === cell)) return { code: cell, cleaned: false };
  const wanted = cell.length > LONGEST ? "" : bare(cell);
  if (wanted === "") return null;
  const found = codes.find((one) => spellings(one).includes(wanted));
  if (!found) return null;
  const shown = codeWithName(found, "zh") === cell || codeWithName(found, "en") === cell;
  return { code: found.code, cleaned: !shown };
}

function spellings({ code, name }: Code): string[] {
  return [code, name.zh, name.en, code + name.zh, code + name.en].map(bare).filter((spelling) => spelling !== "");
}

function bare(text: string): string {
  return reduce(text).toLowerCase();
}

/** A name of a code cut down to less than this tells no code from another. */
const TELLING = 2;

/** The code that was probably meant by what is none: a misspelling of it or of its name, or a part of one name alone. */
export function codeMeant(cell: string, codes: readonly Code[]): string | null {
  const names = codes.flatMap(({ code, name }) => [code, name.zh, name.en].map((name) => ({ name, code })));
  const near = nearest(
    cell,
    names.map(({ name }) => name),
  );
  if (near !== null) return names.find(({ name }) => name === near)!.code;
  const holding = new Set(names.filter(({ name }) => name.includes(cell)).map(({ code }) => code));
  return cell.length >= TELLING && holding.size === 1 ? [...holding][0]! : null;
}

/** What separates codes in a cell: people type all of these. */
const BETWEEN = /[;；,，、/／|｜+＋\n]/;

/** The parts of a cell that lists codes; empty ones left out. */
export function listedCodes(cell: string): string[] {
  return cell
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
