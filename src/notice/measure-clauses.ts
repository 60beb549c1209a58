import { anyOf } from "./any-of.js";
import { quotedPassages } from "./quotation.js";

/** A clause of a measure, cut at its punctuation, with what is quoted in it taken out. */
export interface Clause {
  /** The words up to a demand (要求各单位…); a title stands as 《》, a quotation as “”, and a problem said again is left out. */
  text: string;
  /** What of it is reported: the words before an exhortation (确保…, 必须…). */
  reported: string;
  /** Whether it is, or follows in its sentence, an announcement: 下一步，…, 将于…, 拟… */
  announced: boolean;
  /** Whether it follows in its sentence a demand or a condition: 要求各单位…, 凡…, 一旦… */
  general: boolean;
  /** Whether it is a short first sentence that names the measure as a heading does: 加强学习。 */
  heading: boolean;
}

/** Bracketed words up to this long stay, as they may say how often or when: （每月一次）. */
const SHORT_BRACKET = 6;
/** The longest first sentence that is taken for a heading, in characters. */
const LONGEST_HEADING = 16;

/** The problem said again: 针对…的问题, 对…的问题，, 关于…问题。 What it reports is not what was done. */
const RESTATED =
  /针对[^。；;：:！!？?\n]{1,80}?问题|对于?[^。；;：:！!？?\n]{1,80}?的问题(?=[，,。：:])|关于[^，,。；;：:！!？?\n]{1,40}?问题(?=[，,。：:])/g;

/** A time limit given by its name: 整改时限：2021年6月底前. It is a date by which, not a date on which. */
const TIME_LIMIT = /(?:整改|完成|办结|办理)(?:时限|期限|时间)[：:][^。；;\n]{0,30}/g;

/** Adverbs and prepositions that stand behind a 将 of what is to come, and begin no object. */
const MANNER =
  "[会于在要再按]|继续|进一步|不断|持续|尽快|适时|根据|届时|积极|及时|加[大强快紧]|切实|严格|认真|坚[持决]|着力|逐[步一]|努力|全力|结合|围绕|充分|统筹|深入|第一时间";
/** What 将 may announce as well as dispose of: 将对…, 将全面…; 将全镇…, 将全面从严治党…. */
const EITHER =
  "[以对从与同进持尽严切加及坚着定深努把]|全面|全程|长[期效]|重[点新]|组[织建]|开[展设办通]|通过|就(?!业|诊|医|学|餐)";
/** Verbs that 将 may announce; as words of its object they do not (将落实情况纳入考核). */
const TO_COME =
  "启动|有效|完成|报|提|制定|制订|召开|举办|修订|出台|印发|成立|建立|推进|推动|实施|研究|督促|完善|强化|优化|落实|做好|抓好|深化";
/** What is done with the object of 将: it is put somewhere, handed over. */
const PLACED = "[纳列写融计]入|作为|列为|移交|上交|划转|公布|分发|用于|调整";
/** It is given back, or comes out of it as something else: 将…退还学生, 将…由8个精简为3个. */
const TURNED = "退[还回缴给]|返还|归还|发还|上缴|缴[入回]|收回|[分并合简减缩短降低高升改更](?:为|成|至|到)";
/** Words that announce what is still to come. */
const ANNOUNCES = anyOf(
  // A time to come, at the beginning of a clause: 提出下一步打算 announces nothing, 对今后工作作出部署 neither.
  "下一?(?:步|阶段)(?<=^[^，]{0,5}[^，对和及、]下一?(?:步|阶段)|^下一?(?:步|阶段))|接下[来去]|届时(?<!换届时)|后续将|明年",
  "今后(?<!(?:确保|防止|避免|杜绝|[及和对])今后)",
  // 将 before an adverb or a verb, unlike the 将 that marks an object (将重大事项纳入考核).
  `将(?=${MANNER})`,
  `将(?=${EITHER})(?![^，]{0,40}(?:${PLACED}|${TURNED}))|将(?=${TO_COME})(?![^，]{0,40}(?:${PLACED}))`,
  // 拟 as a verb: not 模拟, 草拟, 拟定了, 拟任人选.
  "拟(?<![模虚草比]拟)(?=[于在对将通与依经由继开举召组出聘投新联结引招选申再按从])|拟(?:制定|制订|定于)",
  // 计划 as a verb: not 有计划地, 计划表, 计划生育.
  "计划(?<!有计划)(?=[于在通对开组今明下举将]|年[底内]|\\d)|计划(?<=(?:^|[已现前步])计划)(?![表书内外中的和与、性指生单])",
  "预计|定于(?<!限定于)|力争|争取(?=[在于早尽年\\d])",
  // 待 as a verb: not 接待, 对待, 待遇.
  "待(?<=(?:^|[正需须尚仍])待)(?!遇)",
  "准备(?<=^[^，]{0,6}准备)(?=结合|[于在对]|开展|召开|组织|启动)",
);

/** Words that lead back from an announcement to what there is. */
const BACK = /^(?:目前|截至|截止|现)|已/;

/** Words that open a rule for whatever may come. */
const CONDITION = /^对?凡|一旦|如有|如发现|每次/;

/** A demand made of others: 要求各单位…; not 按上级要求…, 提出要求和…. What is demanded is neither done nor announced. */
const DEMAND = /要求(?<!(?:[的作关定量]|(?:根据|[按照依]|落实|符合|结合)[^，]{0,16})要求)(?=[^的和及进抓做，]{2})/;

/** What is meant to be rather than reported. */
const EXHORTS = anyOf(
  // 要 and 应 as auxiliaries: not 重要, 纪要, 要点, 响应, 应急.
  "要(?<![重主需必纪摘概简纲首提机紧]要)(?![求点素件害闻领览])|应(?<![对适响反供相本]应)(?![急用对届收付邀])",
  "必须|须|需(?<![急亟所]需)(?!求)|不得|严禁|杜绝|避免|防止|确保",
  "努力|更加|从严从实|尽量|尽可能|科学(?:制定|谋划|编制)",
);

/**
 * Cuts a measure into clauses.
 * @param text the measure's words, paragraphs separated by line feeds
 * @returns the clauses in order; none of them is empty before it is cut at a demand
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const told = withoutQuotations(text).replace(RESTATED, "").replace(TIME_LIMIT, "");
  const sentences = told.split(/[。；;！!？?\n]/);
  sentences.forEach((sentence, index) => {
    const mayHead = index === 0 && sentences.length > 2 && sentence.length <= LONGEST_HEADING;
    const heading = mayHead && !/[《“0-9０-９]/.test(sentence);
    let announced = false;
    let general = false;
    for (const words of sentence.split(/[，,：:]/)) {
      if (words === "") continue;
      const demand = words.search(DEMAND);
      const own = demand < 0 ? words : words.slice(0, demand);
      const exhortation = own.search(EXHORTS);
      const reported = exhortation < 0 ? own : own.slice(0, exhortation);
      announced = ANNOUNCES.test(own) || (announced && !BACK.test(words));
      general ||= CONDITION.test(words);
      clauses.push({ text: own, reported, announced, general, heading });
      // 已要求… reports that the demand was made; what follows it may be reported too.
      general ||= demand >= 0 && !own.endsWith("已");
    }
  });
  return clauses;
}

/** The text with the insides of quotations and titles, and longer brackets as a whole, taken out. */
function withoutQuotations(text: string): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of quotedPassages(text)) {
    const bracket = "（(【".includes(text[start]!);
    if (bracket && end - start - 2 <= SHORT_BRACKET) continue;
    kept += text.slice(from, bracket ? start : start + 1);
    from = bracket ? end : end - 1;
  }
  return kept + text.slice(from);
}
