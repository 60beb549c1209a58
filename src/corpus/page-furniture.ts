import { dateLine, firstDate } from "./date-line.js";
import { readTitle } from "./title.js";

/** Something a page says about itself, with its place: what becomes a notice's hints. */
export interface HeadMark {
  line: number;
  /** `writtenOn` is the day a document was made (成文日期), `origin` where a page had it from (来源). */
  kind: "title" | "publishedOn" | "writtenOn" | "publisher" | "origin";
  value: string;
}

/** A mark whose line is not known yet. */
export type HeadValue = Omit<HeadMark, "line">;

/** What a label announces; `index` and `nav` give no hint, and only an `index` may have its value on the next line. */
export type LabelKind = HeadMark["kind"] | "index" | "nav";

/** What a line is besides the notice's own text. */
export type Furniture =
  | { rule: "navigation" | "separator" | "page-number" }
  | {
      rule: "metadata";
      values: HeadValue[];
      /** The label whose value may stand on the next line. */
      pending: LabelKind | null;
      /** Length of the beginning that is a date and stays in the text; 0 where all goes. */
      keep: number;
    };

/** Longest line that is looked at; a page's own lines are short. */
export const LONGEST_FURNITURE = 200;

const LABELS: Record<LabelKind, string> = {
  title: "文件名称 信息名称 公文标题 信息标题 文章标题 标题 名称",
  publishedOn:
    "发布日期 发布时间 发文日期 发文时间 公开日期 公开时间 公布日期 公布时间 更新时间 更新日期 录入时间 上传时间 信息时间 日期 时间",
  writtenOn: "成文日期 成文时间 生成日期 印发日期 制发日期",
  publisher: "发布机构 发文机关 发文单位 发文机构 发布单位 公开机构 公开主体 制发机关 供稿单位 信息提供",
  origin: "信息来源 文章来源 稿件来源 稿源 发布者 发布人 来源",
  index:
    "信息索引号 索引号 索引码 索取号 发文字号 文件编号 文号 统一编号 信息分类 主题分类 体裁分类 组配分类 服务对象 主题词 关键词 关键字 公开方式 公开范围 公开形式 公开时限 公开程序 公开责任部门 有效性 效力状态 生效日期 废止日期 失效日期 所属栏目 栏目名称 信息类别 内容分类",
  nav: "浏览量 浏览次数 浏览人数 点击数 点击率 点击量 点击次数 阅读量 阅读次数 阅读数 访问量 访问次数 浏览 阅读 点击 字体大小 字体 字号 分享到 分享 责任编辑 编辑 责编 作者 审核人 审核 审签 签发 初审 复审 终审 一审 二审 三审 校对 撰稿 视力保护色 背景色 保护视力色 打印 收藏 转发 语音播报 当前位置 您的位置 您的当前位置 您当前的位置 您所在的位置 当前所在位置 你的位置 上一篇 下一篇 上一条 下一条 相关链接 相关文章 相关阅读 相关新闻 附件下载 二维码",
};
/** Labels that a notice's own line may open with; alone they prove nothing. */
const AMBIGUOUS = new Set(
  "名称 标题 日期 时间 来源 浏览 阅读 点击 编辑 作者 审核 签发 打印 收藏 转发 校对 分享".split(" "),
);

const KIND = new Map<string, LabelKind>();
for (const [kind, words] of Object.entries(LABELS)) {
  for (const word of words.split(" ")) KIND.set(word, kind as LabelKind);
}
/** Labels may have blanks pushed between their characters (索 引 号). */
const SPACED = [...KIND.keys()].map((word) => [...word].join("\\s{0,4}")).join("|");
/** Pages that lose their blanks print 来源:某局发布日期:2022-12-08: these need nothing before them. */
const DATE_LABELS = [...KIND].filter(([word, kind]) => /^(?:publishedOn|writtenOn)$/.test(kind) && word.length === 4);
const LABEL = new RegExp(
  `(?:(?<=^|[\\s|｜;；,，、【\\[（(\\d日])(?:${SPACED})|(?:${DATE_LABELS.map(([word]) => word).join("|")}))\\s{0,3}[:：]`,
  "g",
);

const NAV_LINES = new Set(
  "字体 字号 朗读 语音朗读 分享 分享到 打印 打印本页 打印此页 打印页面 关闭 关闭窗口 关闭本页 关闭页面 打印关闭 返回上一级 返回上一页 返回上级 返回主页 收藏 收藏本页 加入收藏 设为首页 纠错 我要纠错 返回 返回顶部 返回首页 返回列表 回到顶部 首页 网站首页 上一页 下一页 末页 尾页 大 中 小 大中小 字体大中小 字号大中小 繁体 简体 繁體 简繁切换 无障碍 无障碍浏览 长者模式 适老模式 关怀版 登录 注册 搜索 站内搜索 语音播报 阅读全文 点赞 评论 我要评论 更多 微信 微博 新浪微博 腾讯微博 QQ空间 手机版 电脑版 网站地图 联系我们 关于我们 隐私声明 相关附件 相关链接 相关阅读 相关文章 相关新闻 相关信息 相关稿件 友情链接 推荐阅读 附件下载 下载".split(
    " ",
  ),
);
const SCAN =
  /^(?:用?手机|微信|请)?(?:扫一扫|扫描?(?:[上下]方|[左右]侧)?二维码|扫码)(?:$|.{0,12}(?:手机|当前页|本页|页面|全文|分享|公众号|微信))/;
const FOOTER =
  /^(?:版权所有|Copyright|copyright|COPYRIGHT|©|技术支持[:：]|建议使用.{0,20}浏览器)|ICP备\s?\d|icp备\s?\d|公网安备\s?\d|网站标识码[:：\s]/;
const BREADCRUMB = /^(?:您?的?(?:当前)?(?:所在)?的?位置[:：]?|网站首页|首页)\s{0,4}[>＞›»→/-]/;
const PAGER = /^(?:上一[篇条页]|下一[篇条页])(?:[:：>＞]|$)/;
/** - 3 -, — 3 —, 第3页 共12页: a number alone may be a table's. */
const PAGE_NUMBER =
  /^(?:[-—–－·]{1,2}\s{0,3}[0-9０-９]{1,3}\s{0,3}[-—–－·]{1,2}|第\s{0,3}[0-9０-９]{1,3}\s{0,3}页(?:\s{0,3}[,，/／]?\s{0,3}共\s{0,3}[0-9０-９]{1,3}\s{0,3}页)?)$/;
const SENTENCE = /[。；！？]/;
const SEPARATOR_CHAR = /[-=*_~#·•.—–－＝＊─━…+＋\s]/;
const BULLET = /^[•·●◦▪■◆►▶>]\s{1,4}/;
const EDGES = /^[\s，,；;|｜【】[\]]+|[\s，,；;|｜【】[\]]+$/g;

/**
 * Tells a page's own lines (menu, metadata, counters, buttons, footer) from the notice's. Only short lines without a
 * sentence in them can be a page's; where it is unsure, the line is the notice's.
 * @param text one trimmed line
 * @param inTable whether other metadata stands right above, so that a label which notices use too is taken for the
 * page's; asked only where it matters
 * @returns null where the line is the notice's
 */
export function readFurniture(text: string, inTable: () => boolean): Furniture | null {
  if (text.length > LONGEST_FURNITURE) return null;
  if (isSeparator(text)) return { rule: "separator" };
  if (text.length <= 20 && PAGE_NUMBER.test(text)) return { rule: "page-number" };
  const bare = text.replace(BULLET, "");
  if (bare.length <= 60 && isNavigation(bare)) return { rule: "navigation" };
  if (FOOTER.test(bare) && !SENTENCE.test(bare)) return { rule: "navigation" };
  return readMetadata(bare, text.length - bare.length, inTable) ?? readDateWithButtons(text);
}

/**
 * May `text` be what a label on the line before announced?
 * @returns the values it gives (none for an index number), or null where it is no value
 */
export function readPendingValue(kind: LabelKind, text: string): HeadValue[] | null {
  const value = text.replace(BULLET, "");
  if (value.length > 100 || SENTENCE.test(value)) return null;
  if (kind === "title") return [{ kind, value }];
  if (kind === "publishedOn" || kind === "writtenOn") return dateLine(value) === null ? null : valuesOf(kind, value);
  if (value.length > 60 || readTitle(value) !== "none") return null;
  return valuesOf(kind, value);
}

/** What a label and its value tell, as in a page's metadata table; null where `label` is no label. */
export function readLabelled(label: string, value: string): HeadValue[] | null {
  const kind = KIND.get(label.replace(/[\s:：【】[\]]/g, ""));
  return kind ? valuesOf(kind, value.trim()) : null;
}

function isSeparator(text: string): boolean {
  if (text.length < 4 || !SEPARATOR_CHAR.test(text[0]!)) return false;
  for (let i = 1; i < text.length; i++) if (!SEPARATOR_CHAR.test(text[i]!)) return false;
  return true;
}

function isNavigation(text: string): boolean {
  const words = wordsOf(text);
  if (words.every(isButton)) return true;
  if (SENTENCE.test(text)) return false;
  const compact = words.join("");
  return NAV_LINES.has(compact) || SCAN.test(compact) || BREADCRUMB.test(text) || PAGER.test(compact);
}

/** The words of a line of buttons, whatever they are parted by. */
function wordsOf(text: string): string[] {
  return text.split(/[\s|｜【】[\]()（）<>《》]+/).filter((word) => word !== "");
}

function isButton(word: string): boolean {
  return NAV_LINES.has(word.replace(/[:：+]+$/, ""));
}

/** `2021-06-30 【字体 大 中 小】 打印`: the date stays, the buttons go. */
function readDateWithButtons(text: string): Furniture | null {
  if (text.length > 80 || !/^\D{0,12}(?:19|20)\d\d/.test(text)) return null;
  for (const { index } of text.matchAll(/[\s|｜【[（(]+/g)) {
    const words = wordsOf(text.slice(index));
    if (words.length === 0 || !words.every(isButton) || dateLine(text.slice(0, index)) === null) continue;
    return { rule: "metadata", values: [], pending: null, keep: index };
  }
  return null;
}

interface FoundLabel {
  name: string;
  kind: LabelKind;
  at: number;
  value: string;
  /** Where the value begins and ends in the line. */
  from: number;
  to: number;
}

function readMetadata(text: string, indent: number, inTable: () => boolean): Furniture | null {
  const colon = text.search(/[:：]/);
  if (colon === -1 || colon > 60 || SENTENCE.test(text.replace(/[；;]\s{0,2}$/, ""))) return null;
  const head = text.slice(0, colon).replace(/[\s【[（(]/g, "");
  // Most lines with a colon end here: neither a label nor a date before it.
  if (!KIND.has(head) && !/^[\d（(【[〔二一]/.test(text)) return null;
  const labels = KIND.has(head) || colon < text.length - 1 ? findLabels(text) : [];
  const first = labels[0];
  if (!first || labels.some((label) => label.value.length > 80)) return null;
  const values = labels.flatMap((label) => valuesOf(label.kind, label.value));

  if (!KIND.has(head)) {
    // `2021-06-30 09:12 来源：某局 浏览量：12`: the date stays, what follows goes.
    const before = text.slice(0, first.at).replace(/[\s【[（(|｜]+$/, "");
    if (dateLine(before) === null) return null;
    return { rule: "metadata", values, pending: null, keep: indent + before.length };
  }
  const isDate = (first.kind === "publishedOn" || first.kind === "writtenOn") && firstDate(first.value) !== null;
  if (labels.length === 1) {
    // A lone date line is what later stages look for below a title; only a metadata table's goes.
    if (isDate && first.kind === "publishedOn" && !inTable()) return null;
    if (AMBIGUOUS.has(first.name) && !isDate && !suits(first.name, first.value) && !inTable()) return null;
  }
  const last = labels.at(-1)!;
  return {
    rule: "metadata",
    values,
    pending: last.value === "" && last.kind !== "nav" ? last.kind : null,
    keep: isDate && first.kind === "publishedOn" && !inTable() ? indent + first.to : 0,
  };
}

function findLabels(text: string): FoundLabel[] {
  if (/^[^:：]*[:：]$/.test(text)) {
    const name = text.replace(/[\s:：【[（(]/g, "");
    return [{ name, kind: KIND.get(name)!, at: 0, value: "", from: text.length, to: text.length }];
  }
  const found = [...text.matchAll(LABEL)];
  return found.map((match, i) => {
    const name = match[0].replace(/[\s:：]/g, "");
    const from = match.index + match[0].length;
    const raw = text.slice(from, found[i + 1]?.index ?? text.length);
    const value = raw.replace(EDGES, "");
    return { name, kind: KIND.get(name)!, at: match.index, value, from, to: from + raw.indexOf(value) + value.length };
  });
}

function valuesOf(kind: LabelKind, value: string): HeadValue[] {
  if (value === "" || kind === "index" || kind === "nav") return [];
  if (kind === "title") return [{ kind, value }];
  if (kind === "publisher" || kind === "origin") return value.length <= 40 ? [{ kind, value }] : [];
  const date = firstDate(value);
  return date ? [{ kind, value: date }] : [];
}

/** A label that notices use too is the page's only if its value is what a page would put there. */
function suits(name: string, value: string): boolean {
  if (name === "来源") return value.length <= 30;
  if (/^(?:编辑|作者|审核|签发|校对)$/.test(name)) return /^[\p{Script=Han}\s]{0,8}$/u.test(value);
  if (/^(?:名称|标题|日期|时间)$/.test(name)) return false;
  return /^[\d\s次]{0,10}$/.test(value) || name === "分享";
}
