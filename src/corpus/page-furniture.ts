import { dateLine, firstDate } from "./date-line.js";
import { readTitle } from "./title.js";

/** Something a page says about itself, with its place: what becomes a notice's hints. */
export interface HeadMark {
  line: number;
  kind: "title" | "publishedOn" | "writtenOn" | "publisher";
  value: string;
}

/** What a line of a page is besides the notice's own text. */
export type Furniture =
  | { rule: "navigation" | "separator" }
  | {
      rule: "metadata";
      marks: Array<Omit<HeadMark, "line">>;
      /** The label whose value may stand on the next line. */
      pending: LabelKind | null;
      /** Length of the beginning that is a date and stays in the text; 0 where all goes. */
      keep: number;
    };

type LabelKind = HeadMark["kind"] | "index" | "nav";

/** Longest line that is looked at; a page's own lines are short. */
const LONGEST = 200;

const LABELS: Record<LabelKind, string> = {
  title: "文件名称 信息名称 公文标题 信息标题 文章标题 标题 名称",
  publishedOn:
    "发布日期 发布时间 发文日期 发文时间 公开日期 公开时间 公布日期 公布时间 更新时间 更新日期 录入时间 上传时间 信息时间 日期 时间",
  writtenOn: "成文日期 成文时间 生成日期 印发日期 制发日期",
  publisher: "发布机构 发文机关 发文单位 发文机构 发布单位 公开机构 公开主体 制发机关 信息来源 文章来源 稿件来源 稿源 发布者 发布人 供稿单位 信息提供 来源",
  index:
    "信息索引号 索引号 索引码 索取号 发文字号 文件编号 文号 统一编号 信息分类 主题分类 体裁分类 组配分类 服务对象 主题词 关键词 关键字 公开方式 公开范围 公开形式 公开时限 公开程序 公开责任部门 有效性 效力状态 生效日期 废止日期 失效日期 所属栏目 栏目名称 信息类别 内容分类",
  nav: "浏览量 浏览次数 浏览人数 点击数 点击率 点击量 点击次数 阅读量 阅读次数 阅读数 访问量 访问次数 浏览 阅读 点击 字体大小 字体 字号 分享到 分享 责任编辑 编辑 责编 作者 审核人 审核 审签 签发 初审 复审 终审 一审 二审 三审 校对 校审 撰稿 视力保护色 背景色 保护视力色 打印 收藏 转发 语音播报 当前位置 您的位置 您的当前位置 您当前的位置 您所在的位置 当前所在位置 你的位置 上一篇 下一篇 上一条 下一条 相关链接 相关文章 相关阅读 相关新闻 附件下载 二维码",
};
/** Labels that a notice's own line may open with; alone they prove nothing. */
const AMBIGUOUS = new Set(["名称", "标题", "日期", "时间", "来源", "浏览", "阅读", "点击", "编辑", "作者", "审核", "签发", "打印", "收藏", "转发", "校对", "分享"]);

const KIND = new Map<string, LabelKind>();
for (const [kind, words] of Object.entries(LABELS)) {
  for (const word of words.split(" ")) KIND.set(word, kind as LabelKind);
}
/** Labels may have blanks pushed between their characters (索 引 号). */
const spaced = [...KIND.keys()].map((word) => [...word].join("[\\s\u3000]{0,4}")).join("|");
const LABEL = new RegExp(`(?<=^|[\\s|｜;；,，、【\\[（(\\d日])(?:${spaced})[\\s\u3000]{0,3}[:：]`, "g");

const NAV_LINES = new Set(
  "朗读 语音朗读 分享 分享到 打印 打印本页 打印此页 打印页面 关闭 关闭窗口 关闭本页 关闭页面 打印关闭 收藏 收藏本页 加入收藏 设为首页 纠错 我要纠错 返回 返回顶部 返回首页 返回列表 回到顶部 首页 网站首页 上一页 下一页 末页 尾页 大 中 小 大中小 字体大中小 字号大中小 繁体 简体 繁體 简繁切换 无障碍 无障碍浏览 长者模式 适老模式 关怀版 登录 注册 搜索 站内搜索 语音播报 阅读全文 点赞 评论 我要评论 更多 微信 微博 新浪微博 腾讯微博 空间 手机版 电脑版 网站地图 联系我们 关于我们 隐私声明 相关附件 相关链接 相关阅读 相关文章 相关新闻 相关信息 相关稿件 友情链接 推荐阅读 附件下载 下载 正文 信息公开 政务公开".split(
    " ",
  ),
);
const SCAN = /^(?:用?手机|微信)?(?:扫一扫|扫描?二维码|扫码|二维码|微信扫)/;
const FOOTER =
  /版权所有|ICP备|icp备|公网安备|网站标识码|Copyright|copyright|COPYRIGHT|©|技术支持[:：]|建议使用.{0,12}(?:浏览器|分辨率)/;
const BREADCRUMB = /^(?:您?的?(?:当前)?(?:所在)?的?位置[:：]?|网站首页|首页)\s{0,4}[>＞›»→/-]/;
const PAGER = /^(?:上一[篇条页]|下一[篇条页])\s{0,3}[:：>＞]?/;
const SENTENCE = /[。；！？]/;
const SEPARATOR = /^(?:(.)\1{3,}|(?:[-=*_~#·•—－＝＊─━…+]\s?){4,})$/;

/**
 * Tells a page's own lines (menu, metadata, counters, buttons, footer) from the notice's. Only short lines without a
 * sentence in them can be a page's; where it is unsure the line is the notice's.
 * @param text one trimmed line
 * @returns null where the line is the notice's
 */
export function readFurniture(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  if (text.length >= 4 && isSeparator(text)) return { rule: "separator" };
  const bare = text.replace(/^[•·●◦▪■◆►▶>]\s{1,4}/, "");
  if (text.length <= 60 && isNavigation(bare)) return { rule: "navigation" };
  if (FOOTER.test(bare) && !SENTENCE.test(bare)) return { rule: "navigation" };
  return readMetadata(bare);
}

/**
 * May `value` be what a label on the line before announced?
 * @returns the hint it gives, an empty list where it is a value that gives none, null where it is no value
 */
export function readPendingValue(kind: LabelKind, value: string): Array<Omit<HeadMark, "line">> | null {
  if (value.length > 100 || SENTENCE.test(value)) return null;
  if (kind === "title") return [{ kind, value }];
  if (kind === "publishedOn" || kind === "writtenOn") {
    const date = dateLine(value);
    return date ? [{ kind, value: date }] : null;
  }
  if (readTitle(value.replace(/^[•·]\s{0,4}/, "")) !== "none") return null;
  if (kind === "publisher") return value.length <= 40 ? [{ kind, value }] : null;
  return value.length <= 60 ? [] : null;
}

function isSeparator(text: string): boolean {
  return SEPARATOR.test(text) && !/[\p{L}\p{N}]/u.test(text[0]!);
}

function isNavigation(text: string): boolean {
  const compact = text.replace(/[\s\u3000|｜【】[\]()（）<>《》]+/g, "");
  if (compact === "") return true;
  if (NAV_LINES.has(compact.replace(/[:：+]+$/, ""))) return true;
  if (SENTENCE.test(compact)) return false;
  return SCAN.test(compact) || BREADCRUMB.test(text) || PAGER.test(compact);
}

function readMetadata(text: string): Furniture | null {
  const colon = text.search(/[:：]/);
  if (colon === -1 || colon > 24 || SENTENCE.test(text.replace(/[；;]\s{0,2}$/, ""))) return null;
  const labels = [...text.matchAll(LABEL)].map((found) => {
    const name = found[0].replace(/[\s\u3000:：]/g, "");
    return { name, kind: KIND.get(name)!, at: found.index, end: found.index + found[0].length };
  });
  const first = labels[0];
  if (!first || text.slice(0, first.at).replace(/[【[（(\s]/g, "") !== "") return leadingDate(text, labels);
  const values = labels.map((label, i) => text.slice(label.end, labels[i + 1]?.at ?? text.length).replace(/^[\s，,；;|【】[\]]+|[\s，,；;|【】[\]]+$/g, ""));
  if (values.some((value) => value.length > 80)) return null;
  if (labels.length === 1 && AMBIGUOUS.has(first.name) && !ambiguousFits(first.name, values[0]!)) return null;

  const marks: Array<Omit<HeadMark, "line">> = [];
  for (const [i, label] of labels.entries()) {
    const mark = values[i] === "" ? null : markOf(label.kind, values[i]!);
    if (mark) marks.push(mark);
  }
  const isDate = first.kind === "publishedOn" && firstDate(values[0]!) !== null;
  if (isDate && labels.length === 1) return null;
  const keep = isDate ? first.end + text.slice(first.end).indexOf(values[0]!) + values[0]!.length : 0;
  const last = labels.at(-1)!;
  const pending = values.at(-1) === "" && last.kind !== "nav" ? last.kind : null;
  return { rule: "metadata", marks, pending, keep };
}

/** `2021-06-30 09:12 来源：某局 浏览量：12`: the date stays, what follows goes. */
function leadingDate(text: string, labels: Array<{ kind: LabelKind; at: number; end: number }>): Furniture | null {
  const first = labels[0];
  if (!first) return null;
  const head = text.slice(0, first.at).replace(/[\s【[（(|｜]+$/, "");
  if (dateLine(head) === null) return null;
  const marks = labels.flatMap((label, i) => {
    const value = text.slice(label.end, labels[i + 1]?.at ?? text.length).trim();
    const mark = value === "" ? null : markOf(label.kind, value);
    return mark ? [mark] : [];
  });
  return { rule: "metadata", marks, pending: null, keep: head.length };
}

function markOf(kind: LabelKind, value: string): Omit<HeadMark, "line"> | null {
  if (kind === "title") return { kind, value };
  if (kind === "publisher") return value.length <= 40 ? { kind, value } : null;
  if (kind !== "publishedOn" && kind !== "writtenOn") return null;
  const date = firstDate(value);
  return date ? { kind, value: date } : null;
}

/** A label that notices use too is the page's only if its value is what a page would put there. */
function ambiguousFits(name: string, value: string): boolean {
  if (name === "来源") return value.length <= 30;
  if (name === "日期" || name === "时间") return dateLine(value) !== null;
  if (name === "名称" || name === "标题") return false;
  if (name === "编辑" || name === "作者" || name === "审核" || name === "签发" || name === "校对") return /^[\p{Script=Han}\s]{0,8}$/u.test(value);
  return /^[\d\s次]{0,10}$/.test(value) || name === "分享";
}
