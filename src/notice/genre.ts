import type { NoticeText } from "../corpus/text.js";
import type { Evidence, Genre } from "./notice.js";
import type { Paragraph } from "./paragraph.js";
import { findTitle } from "./title.js";

const INSPECTION = /巡视|巡察|巡查/;
/** What a report's title ends in. */
const REPORT_END =
  /(?:通报|报告|公示|公告|通告|公开|公布|汇报|说明|情况|进展|进度|成效|结果|台账|清单|函|公开稿)(?:[（(【][^（）()【】]{1,20}[）)】])?$/;
const PLAN_END =
  /(?:工作要点|工作计划|工作安排|工作打算|工作思路|工作规划|(?:工作|实施|行动|整改|推进|落实|建设)方案|行动计划|重点工作(?:任务)?(?:清单|分工|台账)?|任务(?:清单|分解表?|书)|要点|规划)(?:的通知)?(?:[（(【《][^（）()【】]{1,20}[）)】》])?$/;
const FEEDBACK_TITLE =
  /(?:向|对)[^，。]{2,60}反馈(?:了)?[^，。整改]{0,14}$|反馈(?:专项|常规)?(?:巡视|巡察)(?:“回头看”)?(?:情况|意见)|(?:巡视|巡察)(?:组|工作)?(?:情况)?反馈(?:会|意见|情况|公告)?$|(?:巡视|巡察)[^，。整改]{0,30}(?:反馈意见|反馈情况)$/;
const RULE_END =
  /(?:条例|办法|规定|细则|规则|准则|制度|章程|守则|规程|指引|规范|实施意见|指导意见|若干意见|决定|决议)(?:[（(【《][^（）()【】]{1,12}[）)】》])?$/;
const NEWS_TITLE =
  /(?:召开|举行|举办|开展|赴|调研|传达|约谈|进驻|启动|参加|会见|主持|强调|慰问|走访|座谈|部署|印发|动员|培训班|推进会|会议)/;
const NEWS_LEAD =
  /^(?:本报|本网|本站|新华社|.{2,12}(?:讯|电)[（(]|.{0,20}(?:记者|通讯员)[^，。]{2,20}(?:报道|摄)|(?:近日|日前|连日来|\d{1,2}月\d{1,2}日(?:上午|下午|至\d{1,2}日)?)，[^。]{0,80}(?:召开|举行|举办|开展|赴|调研|来到))/;
/** The sentence by which a notice says what it is. */
const SELF_DESCRIPTION =
  /现(?:就|将|对|把)[^。]{0,80}(?:整改|落实)[^。]{0,60}(?:公布|公开|通报|报告|公示|公告|汇报|向社会)|(?:公布|公开|通报|公示|报告)(?:巡视|巡察)?整改[^。]{0,20}情况/;
const FEEDBACK_LEAD = /(?:巡视|巡察)组(?:组长)?[^。]{0,60}反馈(?:了)?[^。]{0,20}(?:情况|意见)/;
const ACCOUNT = /^[^：:]{0,12}整改(?:落实|完成|进展)?(?:情况|措施|进展|成效|结果)[^：:]{0,6}[：:]/;
const ARTICLE = /^第[一二三四五六七八九十百\d]{1,4}[条章][\s　]/;

/** Enough paragraphs to tell what a document is made of. */
const SAMPLE = 120;

/**
 * Tells what kind of document a text is, by its title, and where that does not tell by how it opens and is built.
 * Only reports on the rectification after a 巡视 or 巡察 are `rectification`: those after an audit or an environmental
 * inspection are `other`, a rectification plan is a `work-plan`.
 */
export function readGenre(
  paragraphs: readonly Paragraph[],
  hints: NoticeText["hints"],
): { genre: Genre; evidence: Evidence | null } {
  const title = findTitle(paragraphs, hints);
  const sample = paragraphs.slice(0, SAMPLE);
  const heads = sample.slice(0, 12).filter((paragraph) => paragraph.text.length > 25);
  const opening = heads.slice(0, 4);
  const is = (genre: Genre, rule: string, paragraph?: Paragraph) => ({
    genre,
    evidence: {
      line: paragraph?.line ?? title?.line ?? 1,
      text: paragraph ? paragraph.text.slice(0, 120) : (title?.text ?? ""),
      rule: `genre/${rule}`,
    },
  });

  const name = title && title.rule !== "title/first-line" ? title.text : (title?.text.slice(0, 80) ?? "");
  const described = opening.find(({ text }) => SELF_DESCRIPTION.test(text.slice(0, 1500)));
  const inspected = INSPECTION.test(name) || opening.some(({ text }) => INSPECTION.test(text.slice(0, 1500)));
  const body = name.slice(Math.max(0, name.indexOf("关于")));

  if (FEEDBACK_TITLE.test(name) && !/整改/.test(name)) return is("feedback", "title");
  if (PLAN_END.test(name)) return is("work-plan", "title");
  if (RULE_END.test(name) && !described) return is("regulation", "title");
  if (/整改|反馈/.test(body) && REPORT_END.test(name) && inspected) return is("rectification", "title");
  if (described && inspected && !/审计|环保督察|环境保护督察/.test(name))
    return is("rectification", "opening", described);

  const lead = heads.find(({ text }) => NEWS_LEAD.test(text.slice(0, 200)));
  if (lead) return is("news", "lead", lead);
  const accounts = sample.filter(({ text }) => ACCOUNT.test(text.slice(0, 40)));
  if (accounts.length >= 3 && inspected) return is("rectification", "accounts", accounts[0]);
  const feedback = opening.find(
    ({ text }) => FEEDBACK_LEAD.test(text.slice(0, 600)) && !/整改[^。]{0,12}情况/.test(text),
  );
  if (feedback && !/整改/.test(name)) return is("feedback", "opening", feedback);
  const articles = sample.filter(({ text }) => ARTICLE.test(text.slice(0, 12)));
  if (articles.length >= 3) return is("regulation", "articles", articles[0]);
  if (name !== "" && NEWS_TITLE.test(name) && !REPORT_END.test(name)) return is("news", "title");
  return { genre: "other", evidence: null };
}
