import { leadingMark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { joinParagraphs } from "./paragraphs.js";
import { opensWithAccountLabel } from "./statement.js";

const HAN = "[一二三四五六七八九十]{1,3}";
const NUMBER = `(?:${HAN}|[0-9０-９]{1,3})`;

/** 问题一, 【问题2】, 第三个问题 with nothing behind it. */
const LONE_NUMBER = new RegExp(
  `^[【\\[]?(?:(?:反馈|具体|存在)?(?:问题|反馈意见|整改事项)[ \\u3000]{0,4}[（(]?${NUMBER}[）)]?|第${NUMBER}[个项条](?:反馈|具体|整改)?(?:问题|事项|任务))[】\\]]?[：:、.．]?$`,
);
/** 存在问题, 问题描述 with nothing behind it. */
const LONE_FINDING =
  /^[【[]?(?:巡[视察]组?)?(?:(?:反馈|存在|指出|发现|具体|主要)的?(?:具体|主要)?问题|问题(?:描述|表现|内容)|反馈意见)[】\]]?[：:]?$/;
/** 整改情况, 整改措施, 整改成效 with nothing behind it; what it may be is the label's own pattern. */
const LONGEST_ACCOUNT_LABEL = 12;

type Label = "number" | "finding" | "account";

function labelOf({ text }: Paragraph): Label | null {
  if (text.length > 20 || leadingMarkIsOther(text)) return null;
  if (LONE_NUMBER.test(text)) return "number";
  if (LONE_FINDING.test(text)) return "finding";
  const label = bare(text);
  return label.length <= LONGEST_ACCOUNT_LABEL && !/[：:，。；]/.test(label) && isWholly(label) ? "account" : null;
}

function leadingMarkIsOther(text: string): boolean {
  const mark = leadingMark(text);
  return mark !== null && mark.class !== "issue";
}

function bare(text: string): string {
  return text.replace(/^[【[]|[】\]]?[：:]?$/g, "");
}

/** Whether the words are an account label from end to end, and not the beginning of a longer line. */
function isWholly(label: string): boolean {
  return /^(?:整改|落实|完成|推进|主要|具体|采取)/.test(label) && opensWithAccountLabel(`${label}：`);
}

/**
 * Puts a label that stands alone on its line (问题一, 整改情况) before the words on the next one, as other notices print
 * it. Only a label that comes again is one of an item: 整改情况 once may head the whole report.
 * @param paragraphs a notice
 */
export function joinLoneLabels(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const labels = paragraphs.map(labelOf);
  const times = new Map<string, number>();
  labels.forEach((label, at) => {
    if (label) times.set(keyOf(label, paragraphs[at]!), (times.get(keyOf(label, paragraphs[at]!)) ?? 0) + 1);
  });
  const isItems = (at: number) => {
    const label = labels[at] ?? null;
    return label !== null && times.get(keyOf(label, paragraphs[at]!))! > 1;
  };
  if (!labels.some((_, at) => isItems(at))) return paragraphs;
  const joined: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    if (!isItems(at)) {
      joined.push(paragraphs[at]!);
      continue;
    }
    const label = paragraphs[at]!;
    const printed = { ...label, text: `${bare(label.text).replace(/[、.．]$/, "")}：` };
    const next = paragraphs[at + 1];
    // 问题一 above 存在问题: the second label says nothing more.
    const isDouble = labels[at] === "number" && labels[at + 1] === "finding" && isItems(at + 1);
    const words = isDouble ? paragraphs[at + 2] : next;
    const wordsAt = isDouble ? at + 2 : at + 1;
    const joins = words !== undefined && !isItems(wordsAt) && (labels[at] === "number" || !leadingMark(words.text));
    joined.push(joins ? joinParagraphs([printed, words], "") : printed);
    if (joins) at = wordsAt;
  }
  return joined;
}

function keyOf(label: Label, { text }: Paragraph): string {
  return label === "account" ? bare(text) : label;
}
