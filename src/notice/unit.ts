import type { Paragraph } from "./paragraph.js";
import { lineAt } from "./paragraph.js";

/** What a name of a body ends in, whether its party form is named or not. */
export const BODY_END =
  /(?:党组|党委|党工委|工委|总支|支部|委员会|[省市县区州旗盟部]委|厅|局|院|校|学|园|一中|二中|[一二三四五六七八九十]中|公司|集团|中心|室|政府|镇|乡|街道|村|会|行|所|站|馆|社|社区|处|科|部|署|队|场|库|府|办|委|司|台|报|厂|组)$/;

const LEAD_IN = /^(?:关于|中共中央)?(?:对|向|公布|公开|报送|印发)?/;
/** An inspecting group that a title names before the body, or after 落实. */
const GROUP =
  /^(?:(?:[一二三四五六七八九十]{1,3}届)?(?:中央|省委|市委|县委|区委|州委|旗委|盟委|地委|自治区党委|[州盟县旗]党委|(?<![社园景校林库])区党委|上级)[^，。]{0,12}?)?(?:巡视|巡察)(?:第?[一二三四五六七八九十\d]{1,3})?组?(?:对|巡视|巡察)?/;
/** Where the name of the body may end. */
const CUT =
  /(?:认真|全面)?(?:贯彻)?落实|巡视|巡察|巡查|整改|反馈|(?:中央|省委|市委|县委|区委|州委|旗委|盟委|地委|自治区党委|[州盟县旗]党委|(?<![社园景校林库])区党委|上级)(?=第|巡|“|提级|专项|常规|交叉|[一二三四五六七八九十]{1,3}届|20[0-9]{2})/g;
const PLAN_YEAR = /(?:19|20)[0-9]{2}(?:[-—~至][0-9]{2,4})?年|“十[三四五六]五”|[二〇]{2}[一二三四五六七八九〇]{2}年/;
const TAIL = /(?:就|对|接受|被|开展|有关|的|[、，：:|—-])+$/;
const IN_BRACKETS = /[（(]([^（）()]{3,30})[）)]$/;

/**
 * The body that a title is about: before 关于 (某局党组关于…), after it (关于某局党组巡察整改…), or before the matter where
 * there is no 关于 (某镇党委巡察整改情况通报).
 * @returns the name as the title prints it; null where the title names none
 */
export function unitInTitle(title: string): string | null {
  const about = title.indexOf("关于");
  if (about >= 2) {
    const before = bare(title.slice(0, about));
    if (BODY_END.test(before)) return before;
    // 某局2023年度关于…: the year is no part of the name.
    const year = PLAN_YEAR.exec(before);
    return year && year.index >= 2 ? bare(before.slice(0, year.index)) : before;
  }
  const rest = title.replace(LEAD_IN, "").replace(GROUP, "");
  const plan = PLAN_YEAR.exec(rest);
  for (const cut of rest.matchAll(CUT)) {
    const name = bare(rest.slice(0, plan && plan.index < cut.index ? plan.index : cut.index));
    if (name.length >= 3 && BODY_END.test(name)) return name;
  }
  const name = plan ? bare(rest.slice(0, plan.index)) : "";
  if (name.length >= 3) return name;
  const bracketed = IN_BRACKETS.exec(title)?.[1] ?? "";
  return BODY_END.test(bracketed) ? bracketed : null;
}

function bare(text: string): string {
  const name = text.trim().replace(/^[“"《（(]+(?=[\u4e00-\u9fff])/, "");
  return name
    .replace(TAIL, "")
    .replace(/[”"》]+$/, "")
    .trim();
}

const OBJECT =
  /(?:巡视|巡察)组?(?:进驻)?[^，。；]{0,12}?对((?:中共|中国共产党)?[^，。；（(“]{2,40}?)(?:（[^）]{1,40}）|\([^)]{1,40}\))?(?:党组织)?(?:开展|进行|实施)|(?:巡视|巡察)组?向((?:中共|中国共产党)?[^，。；（(“]{2,40}?)(?:（[^）]{1,40}）|\([^)]{1,40}\))?(?:正式|集中|书面|当面)?反馈|(?:巡视|巡察)(?:第?[一二三四五六七八九十]{1,3})?组?(?:进驻|巡视|巡察)((?:中共|中国共产党)?[^，。；（(“对]{2,30}?(?:党组|党委|委员会|支部|局|镇|乡|街道))/;

/** To whom the findings were told. */
const TOLD = /(?:巡视|巡察)组?向((?:中共|中国共产党)?[^，。；（(“]{2,40}?)(?:正式|集中|书面|当面)?反馈/;
const PLACE_END = /[省市县区州旗盟]$/;
/** 对某局、某局等4家单位: the notice is on a round of inspections. */
const SEVERAL_UNITS = /等[0-9０-９一二三四五六七八九十]{1,3}[家个]|^[0-9０-９一二三四五六七八九十]{1,4}[家个]/;

/**
 * The body that the opening says was inspected, where the title does not name it.
 * @param opening the paragraphs before the first heading
 */
export function unitInOpening(opening: readonly Paragraph[]): { unit: string; line: number; text: string } | null {
  for (const paragraph of opening) {
    const text = paragraph.text.slice(0, 1500);
    const match = OBJECT.exec(text);
    const unit = match ? bare(match[1] ?? match[2] ?? match[3]!) : "";
    if (!match || unit.length < 3 || SEVERAL_UNITS.test(unit)) continue;
    const told = TOLD.exec(text);
    const body = told ? bare(told[1]!) : "";
    // 对某县开展了巡视, 向某县委反馈了意见: the place was inspected, its committee is the body that rectifies.
    return PLACE_END.test(unit) && body === `${unit}委`
      ? { unit: body, line: lineAt(paragraph, told!.index), text: told![0] }
      : { unit, line: lineAt(paragraph, match.index), text: match[0] };
  }
  return null;
}

/** A body's name taken apart: without 中共 and without the form of its party organ. */
export interface UnitName {
  /** Such as 某市某局. */
  core: string;
  /** Such as 党组, 党委, 委员会, 支部; empty where the name has none. */
  partyForm: string;
}

const PARTY_PREFIX = /^(?:中共|中国共产党)/;
const PARTY_FORM = /(?:机关)?(?:党组|党工委|党委|党总支(?:部)?|党支部)(?:委员会)?$/;
/** Only after 中共 is 委员会 the form of a party organ: 某县卫生健康委员会 is an office. */
const COMMITTEE_FORM = /(?:机关)?(?:总支部委员会|支部委员会|工作委员会|委员会|总支|支部|工委)$/;

/** Takes a body's name apart. */
export function takeApart(unit: string): UnitName {
  const isParty = PARTY_PREFIX.test(unit);
  const name = unit.replace(PARTY_PREFIX, "");
  const form = PARTY_FORM.exec(name) ?? (isParty ? COMMITTEE_FORM.exec(name) : null);
  // 中共某市委 keeps its 委: the core is the committee itself.
  return form ? { core: name.slice(0, form.index), partyForm: form[0] } : { core: name, partyForm: "" };
}
