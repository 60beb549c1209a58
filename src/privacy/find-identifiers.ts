import { allMatches } from "../notice/all-matches.js";
import type { Personal, PersonalKind } from "./personal.js";

/**
 * Numbers and addresses that lead to a person. What is meant is told by form where the form is enough (a mobile number,
 * an identity number with a possible date of birth), else by the word before it (电话, 账号): sums of money, numbers of
 * documents and dates have neither. Every repetition is bounded, so that reading stays linear.
 */
const PATTERNS: ReadonlyArray<{ kind: PersonalKind; pattern: RegExp; needs: RegExp }> = [
  {
    kind: "email",
    needs: /[@＠]/,
    pattern: /[A-Za-z0-9][\w.+-]{0,63}\s?[@＠]\s?[A-Za-z0-9-]{1,63}(?:[.．。]\s?[A-Za-z0-9-]{1,63}){1,4}/g,
  },
  // Sites lose the @ when they are copied: what stands after 邮箱 is meant as an address all the same.
  {
    kind: "email",
    needs: /邮箱|信箱|邮件|mail/i,
    pattern:
      /(?:(?:电子)?邮箱|电子信箱|电子邮件|e-?mail)(?:地址)?[：:为\s]{0,3}(?<value>[A-Za-z0-9][\w.+@＠-]{4,80})/gi,
  },
  {
    kind: "identity",
    needs: /\d{14}/,
    pattern:
      /(?<![\d.])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\d.])|(?<=身份证(?:号码?|号)?[：:为]?\s?)\d{15}(?!\d)/g,
  },
  {
    kind: "identity",
    needs: /身份证|护照|通行证|警号|工号/,
    pattern:
      /(?:身份证|护照|通行证|警号|工号)(?:号码?|号)?[：:为\s]{0,3}(?<value>[A-Za-z]{0,2}\d{2,8}[\d*＊×xX]{2,14})/g,
  },
  {
    kind: "account",
    needs: /[账帐卡户]/,
    pattern:
      /(?:[账帐]号|[账帐]户|卡号|银行卡|户号|存折)(?:[（(][^（）()]{1,20}[）)])?(?:号码?)?[^\d，。；、]{0,12}(?<value>\d[\d -]{6,30}\d)(?!\d|[.．]\d|\s{0,2}(?:[余多]?[元万亿]|个|户|张))/g,
  },
  {
    kind: "messenger",
    needs: /qq|扣扣|微信|wechat|vx/i,
    pattern:
      /(?:(?:qq|扣扣)(?:群|号码?|号)?[：:为\s]{0,3}(?<value>\d{5,12})|(?:微信|wechat|vx)(?:号|群)?[：:为]\s?(?<account>[A-Za-z][\w-]{4,19}|1[3-9]\d{9}))/gi,
  },
  {
    kind: "plate",
    needs: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]/,
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\s-]?(?=[A-Z]{0,5}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])/g,
  },
  {
    kind: "phone",
    needs: /\d{5}/,
    pattern:
      /(?<![\d.A-Za-z-])(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d元万亿]|[.．]\d)|(?<![\d.A-Za-z-])(?:[（(]0\d{2,3}[）)]|0\d{2,3}\s?[-—－–―]{1,2}\s?|0\d{2,3} )[2-8]\d{6,7}(?:\s?[-—－转]\s?\d{1,5})?(?:\s?[、，,/／和]\s?[2-8]\d{6,7}){0,4}(?![\d元万亿])|(?<!\d)400[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g,
  },
  // Without an area code the word before it must say so; further numbers may follow.
  {
    kind: "phone",
    needs: /电话|热线|传真|手机|联系方式|座机|tel/i,
    pattern:
      /(?:电话|热线|传真|手机号?|联系方式|座机|tel)(?:号码)?(?!费)[^\d，。；、\n]{0,12}(?<value>\d{5,8}(?:\s?[-转]\s?\d{1,5})?(?:\s?[、，,/／和]\s?\d{7,8}){0,4})(?!\d|\s?(?:[余多]?[元万亿]|[个次件人条]))/gi,
  },
];

/** Postal codes and addresses are contact details where they stand among such; elsewhere they are places. */
const CLOSING = /联系|邮编|邮政|信箱|邮箱|来信|来访|通[讯信]地址|反映|举报/;
const POSTAL_CODE = /(?:邮编|邮政编码)[：:为是\s]{0,3}(?<value>\d{6})(?!\d)/g;
const POSTAL_ADDRESS =
  /(?:(?:通[讯信]|邮寄|联系|来信|来访|办公|邮政|收件|接待|单位|详细)?地址|邮政信箱|邮寄至|来信请寄|接待地点)[：:\s]{0,3}(?<value>[^。；;，,：:\n（()）]{4,60})/g;
const CONTACT_PERSON =
  /(?<label>(?:联系人|联络人|联系同志|接待人|咨询人|收件人|收信人)(?:员|姓名)?[：:为是\s]{0,3})(?<value>[\u4e00-\u9fff·]{2,12}(?:[、，, 和]{1,2}[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff：:])){0,3})/g;

/**
 * Finds contact details, identity numbers, accounts and licence plates in a text.
 * @returns in no particular order; the same thing may be found twice
 */
export function findIdentifiers(text: string): Personal[] {
  const found: Personal[] = [];
  for (const { kind, pattern, needs } of PATTERNS) {
    if (!needs.test(text)) continue;
    for (const match of allMatches(pattern, text)) {
      found.push(personal(kind, match));
    }
  }
  for (const match of allMatches(CONTACT_PERSON, text)) {
    found.push({ kind: "contact", value: match.groups!.value!.trim(), label: match.groups!.label! });
  }
  if (CLOSING.test(text)) {
    for (const pattern of [POSTAL_CODE, POSTAL_ADDRESS]) {
      for (const match of allMatches(pattern, text)) found.push(personal("address", match));
    }
  }
  return found;
}

/** So short a number is meant only where its word stands before it: 12388 may be a sum elsewhere. */
const SHORT = /^\d{1,7}$/;

function personal(kind: PersonalKind, match: RegExpExecArray): Personal {
  const value = match.groups?.value ?? match.groups?.account ?? match[0];
  if (!SHORT.test(value)) return { kind, value: value.trim() };
  return { kind, value, label: match[0].slice(0, match[0].lastIndexOf(value)) };
}
