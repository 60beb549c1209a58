import { allMatches } from "./all-matches.js";
import type { Figure } from "./notice.js";
import { NUMERAL, parseNumeral, parseYuan } from "./numerals.js";

/**
 * What notices count as results, by kind: the words that announce it, and the unit it is counted in.
 * The kinds keep apart what a study would: money that came back from money taken as a penalty, being spoken to from
 * being punished.
 */
const KINDS: ReadonlyArray<{ kind: string; words: string; unit: "yuan" | "person" | "document" | "event" | "case" }> = [
  {
    kind: "recovered",
    words: "追回|追缴|清退|退缴|退还|退赔|退回|收回|清收|收缴|上缴|缴回|清缴|补缴|催缴|挽回|归还|返还|追偿|清欠",
    unit: "yuan",
  },
  { kind: "fined", words: "罚款|罚没|处罚金|罚金", unit: "yuan" },
  {
    kind: "disciplined",
    words:
      "党纪政务处分|党纪处分|政务处分|政纪处分|党内警告|党内严重警告|严重警告|警告|记大过|记过|撤销党内职务|撤职|降级|开除党籍|开除公职|开除|留党察看|立案审查|立案|问责",
    unit: "person",
  },
  {
    kind: "criticised",
    words:
      "批评教育|提醒谈话|谈话提醒|约谈|诫勉谈话|诫勉|通报批评|批评帮助|责令检查|责令作出检查|责令做出检查|责令作出书面检查|书面检查|批评|组织处理|函询|警示谈话",
    unit: "person",
  },
  {
    kind: "transferred",
    words: "移送司法机关|移送司法|移交司法|移送|免职|调离|调整岗位|轮岗交流|轮岗|交流轮岗|清退人员|停职",
    unit: "person",
  },
  {
    kind: "document",
    words: "制定出台|制定印发|制定完善|修订完善|修订|制定|制订|出台|印发|新建|完善|建立|健全|废止",
    unit: "document",
  },
  { kind: "training", words: "培训班|专题培训|业务培训|集中培训|轮训|培训|警示教育", unit: "event" },
  {
    kind: "inspection",
    words: "专项检查|监督检查|督促检查|现场检查|随机抽查|专项督查|明察暗访|督查|督导|检查|抽查|巡查|暗访",
    unit: "event",
  },
  {
    kind: "meeting",
    words:
      "党组会议|党委会议|党委会|党组会|常委会会议|常委会|领导小组会议|领导小组会|支委会|党员大会|干部大会|职工大会|联席会|碰头会|例会|专题会议|专题会|推进会|调度会|工作会议|座谈会|民主生活会|组织生活会|中心组学习|集体学习|理论学习|集中学习|会议|党课|研讨",
    unit: "event",
  },
];

type Kind = (typeof KINDS)[number];

const ALL_WORDS = new RegExp(KINDS.map(({ words }) => words).join("|"), "g");
const KIND_OF = new Map<string, Kind>();
for (const kind of KINDS) {
  // A word of two kinds belongs to the first, as in the pattern.
  for (const word of kind.words.split("|")) if (!KIND_OF.has(word)) KIND_OF.set(word, kind);
}
/** What a clause may hold in numbers: money, people, documents, times. */
const QUANTITY = new RegExp(
  `(${NUMERAL})\\s?(元|名|人次|人|位|项|份|个|部|条|篇|期|次|场|场次|轮|批|批次|件|起|宗|堂)`,
  "g",
);
const UNITS: Readonly<Record<string, RegExp>> = {
  yuan: /^元$/,
  person: /^(?:名|人|人次|位)$/,
  document: /^(?:项|份|个|部|篇|件)$/,
  event: /^(?:期|次|场|场次|轮|批|批次|堂)$/,
};
/**
 * A number with a unit, or a title: without one of them a clause gives no figure. No line feed in it, for that ends a clause.
 * In two classes what could be one: the engine calls a function for one of more than sixteen ranges, at each character.
 */
const WORTH =
  /(?:[0-9０-９一二三四五六七八九十]|[百千万亿两余多])[^\S\n]?(?:[元名人位项份个部条篇期]|[次场轮批件起宗堂])|《/g;
/** 16项 of what: measures and tasks are no documents. */
const DOCUMENT_NOUN = /制度|办法|规定|细则|机制|方案|文件|规则|规程|规范|预案|流程|指引|手册|规章|意见|通知|清单|《/;
/** What is to happen regularly or at least is a rule, not a result. */
const RULE = /每(?:个)?(?:年|季|月|周|半|两|旬|日|天)|至少|不少于|以上/;
const TITLED = /《([^《》]{2,80})》/g;
/** Documents that were studied or obeyed, not made. */
const ONLY_STUDIED = /学习|贯彻|落实|依据|根据|按照|传达|遵照|对照|严格执行|违反/;
/** What the sentence says will be, is not yet. */
const PLANNED = /^(?:将|拟|计划|下一步|今后)/;

/** What stands between two stops; a clause without end is cut, so that each takes bounded time. */
const CLAUSE = /(?:《[^《》]{0,80}》|[^，,。；;：！\n]|,(?=[0-9]{3})){1,400}/y;
/** 4个方面制定, 5个单位: the number counts something else. */
const COUNTS_OTHERS =
  /^(?:方面|大类|类|下属|基层|单位|部门|科室|处室|股室|党支部|支部|学校|县|区|市|乡镇|街道|村|环节|问题|同志)/;

/**
 * Finds the amounts, headcounts, events and documents that a text names as results, in reading order. Money is in yuan.
 * A clause with several numbers gives one figure for each; a document named in 《》 after a verb of making is one figure
 * with value 1. Numbers in clauses that only announce (将, 拟) are left out.
 * @param line 1-based line of the text
 * @param problem ordinal of the problem it stands under; null outside problems
 */
export function readFigures(text: string, line: number, problem: number | null): Figure[] {
  const figures: Figure[] = [];
  for (const clause of clausesWorth(text)) {
    if (PLANNED.test(clause)) continue;
    const words = wordsIn(clause);
    if (words.length === 0) continue;
    const counted = countedIn(clause, words);
    for (const found of counted) figures.push({ problem, line, ...found });
    const titled = counted.some(({ kind }) => kind === "document") ? [] : documentsIn(clause, words);
    for (const found of titled) figures.push({ problem, line, ...found });
  }
  return figures;
}

/** The clauses with a number and a unit, or a title, in them; the others, which are most, are only stepped over. */
function clausesWorth(text: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  WORTH.lastIndex = 0;
  for (let worth = WORTH.exec(text); worth !== null; worth = WORTH.exec(text)) {
    let to = clauseEnd(text, from);
    while (to <= worth.index) {
      from = to;
      to = clauseEnd(text, from);
    }
    if (worth.index + worth[0].length <= to) clauses.push(text.slice(from, to));
    from = to;
    WORTH.lastIndex = to;
  }
  return clauses;
}

/** Where the clause that begins at a place ends; one further where a stop stands there. */
function clauseEnd(text: string, from: number): number {
  CLAUSE.lastIndex = from;
  return CLAUSE.test(text) ? CLAUSE.lastIndex : from + 1;
}

const LISTED = /[、和及]/;

interface Word {
  kind: Kind;
  at: number;
  end: number;
}

function wordsIn(clause: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of allMatches(ALL_WORDS, clause)) {
    words.push({ kind: KIND_OF.get(word)!, at: index, end: index + word.length });
  }
  return words;
}

type Found = Pick<Figure, "kind" | "value" | "unit" | "text">;

/** Each number with the word it belongs to: the one right before it, else the first after it, whose unit fits. */
function countedIn(clause: string, words: readonly Word[]): Found[] {
  const found: Found[] = [];
  const bare = clause.includes("《") ? clause.replace(TITLED, (title) => "·".repeat(title.length)) : clause;
  for (const match of allMatches(QUANTITY, bare)) {
    const sign = match[2]!;
    // 第十五条, 七届三次: ordinals.
    if (match.index > 0 && "第届".includes(bare[match.index - 1]!)) continue;
    const fits = (word: Word) => UNITS[word.kind.unit]?.test(sign) ?? false;
    const before = words.findLast((word) => word.end <= match.index && fits(word));
    const following = words.find((word) => word.at >= match.index && fits(word) && word.at - match.index <= 30);
    // 常委会11次、推进会16次: what stands beyond a 、 has a number of its own.
    const after =
      following && !LISTED.test(bare.slice(match.index + match[0].length, following.at)) ? following : undefined;
    const isBeside = before && !LISTED.test(bare.slice(before.end, match.index));
    const isNearer = before && after && match.index - before.end <= after.at - match.index;
    const word = before && (!after || (isBeside && isNearer)) ? before : after;
    if (!word) continue;
    const rest = clause.slice(match.index + match[0].length);
    if (
      word.kind.unit === "document" &&
      (COUNTS_OTHERS.test(rest) || !DOCUMENT_NOUN.test(clause.slice(Math.max(0, match.index - 16), match.index + 24)))
    ) {
      continue;
    }
    if (word.kind.unit === "event" && (RULE.test(clause) || /^一/.test(match[0]))) continue;
    const value = sign === "元" ? parseYuan(match[0]) : parseNumeral(match[1]!);
    if (value === null) continue;
    const from = Math.min(word.at, match.index);
    const to = Math.max(word.end, match.index + match[0].length);
    found.push({ kind: word.kind.kind, value, unit: word.kind.unit, text: clause.slice(from, to) });
  }
  return found;
}

/** 修订《某办法》《某规定》: one document each. */
function documentsIn(clause: string, words: readonly Word[]): Found[] {
  const makes = words.find((word) => word.kind.kind === "document");
  if (!makes || ONLY_STUDIED.test(clause.slice(0, makes.at))) return [];
  return allMatches(TITLED, clause)
    .filter((match) => match.index >= makes.end)
    .map((match) => ({ kind: "document", value: 1, unit: "document", text: match[0] }));
}
