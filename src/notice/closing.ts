import type { Paragraph } from "./paragraph.js";

/** Words that end a notice: invitations, addresses, signatures. */
const FAREWELL =
  /^[（(]?(?:欢迎.{0,40}监督|联系(?:方式|电话|人|地址)|邮政|电子(?:邮箱|信箱|邮件)|通[讯信]地址|地\s{0,8}址|监督(?:电话|方式|举报)|公示(?:期|时间)|举报电话|反馈(?:电话|方式)|特此(?:通报|公告|公示|报告)|附件)/;
const SIGNATURE =
  /^(?:中共|中国共产党)?.{2,40}(?:委员会|党组|党委|党总支|党支部|工委|区委|县委|市委)$|^(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$|^二[〇○Ｏ零O][〇○Ｏ零O一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/;

/** Tells whether a paragraph takes leave of the reader: an invitation, an address, a signature, a date. */
export function takesLeave(text: string): boolean {
  return FAREWELL.test(text) || SIGNATURE.test(text);
}

/** A closing passage without a heading of its own: what has been reached and what comes next. */
const PROSPECT =
  /^(?:(?:下一?步|下一?阶段|今后|接下来)[^。]{0,60}(?:整改|全面从严治党|巡[视察])|(?:目前|当前|总之|总的|截至目前|通过(?:此次|这次|本次)|经过|巡[视察]整改)[^。]{0,60}(?:整改|巡[视察])[^。]{0,40}(?:取得|成效|成果|永远在路上|任重道远|初步|基本完成))/;
const NEXT_STEP = /^(?:下一?步|今后|接下来)[，,]/;

/**
 * Cuts the closing passage of a notice off the account of its last problem, where no heading parts the two.
 * @param account the paragraphs below the statement; the first is always kept
 */
export function trimClosing(account: readonly Paragraph[]): Paragraph[] {
  for (let at = 1; at < account.length; at++) {
    const { text } = account[at]!;
    const next =
      NEXT_STEP.test(text) &&
      /(?:党组|党委|党支部|党总支|区委|县委|市委|我[局委院校县市区镇乡中])[^。]{0,12}(?:将|要)/.test(text.slice(0, 80));
    if (takesLeave(text) || PROSPECT.test(text.slice(0, 100)) || next) return account.slice(0, at);
  }
  return [...account];
}
