/** A stretch of the decoded text that is not the notice's. `end` is exclusive. */
export interface Cut {
  start: number;
  end: number;
  rule: "advertisement" | "paid-marker" | "markup";
}

/** Longest bracketed advertisement that is looked for, in code units. */
const LONGEST_SPAN = 80;
/** Longest stretch of a line that is judged as sales talk at a time. */
const TAIL_WINDOW = 600;

const CONTACT =
  /微信|v信|威信|薇信|vx|wx|wechat|公众号|公号|qq|扣扣|加群|进群|入群|网盘|知识星球|小程序|淘宝|客服|电报|telegram/;
const OFFER =
  /素材|范文|模板|范本|文稿|写作|公文|材料|资料|文库|课件|下载|获取|领取|会员|vip|更多|海量|免费|每日更新|每天更新|加入|添加/;
/** Words that a notice's own contact line in round brackets does not use. */
const GOODS = /素材|范文|模板|范本|文库|课件|公文|会员|vip|网盘|每日更新|每天更新|海量|万篇/;
const ACCOUNT = /[:：][a-z0-9_-]{5,24}|(?:关注|添加|搜索|扫码|扫描|加)(?:本|我们?的?)?(?:微信|v信|vx|公众号|公号|qq)/;

/**
 * Finds what advertisers and paid collections have pushed into a text: bracketed spans that offer material and name a
 * contact (also with spaces or a line break inside their words), markers such as `##paidbegin##`, loose offers with an
 * account name, and the sales talk at a collection's end.
 * @returns cuts in order, not overlapping; linear in the length of the text
 */
export function findAdvertisements(text: string): Cut[] {
  const cuts: Cut[] = [];
  findMarkers(text, cuts);
  findBracketed(text, "【", "】", isOffer, cuts);
  findBracketed(text, "〖", "〗", isOffer, cuts);
  findBracketed(text, "[", "]", isOffer, cuts);
  findBracketed(text, "［", "］", isOffer, cuts);
  findBracketed(text, "（", "）", isRoundOffer, cuts);
  findBracketed(text, "(", ")", isRoundOffer, cuts);
  findLooseOffers(text, cuts);
  findTails(text, cuts);
  return mergeCuts(cuts);
}

function isOffer(inside: string): boolean {
  return CONTACT.test(inside) && OFFER.test(inside);
}

function isRoundOffer(inside: string): boolean {
  return CONTACT.test(inside) && GOODS.test(inside) && ACCOUNT.test(inside);
}

const MARKER = /##\s{0,2}\/?[A-Za-z][A-Za-z_-]{1,24}\s{0,2}##|\[\/?(?:paid|hide|vip|login|reply|free)[a-z]{0,8}\]/iy;

function findMarkers(text: string, cuts: Cut[]): void {
  for (const opener of ["##", "["]) {
    for (let at = text.indexOf(opener); at !== -1; at = text.indexOf(opener, at + 1)) {
      // A square bracket opens a note as often: what stands behind it tells.
      if (opener === "[" && !"/phvlrf".includes(text[at + 1] ?? " ")) continue;
      MARKER.lastIndex = at;
      const found = MARKER.exec(text);
      if (found) cuts.push({ start: at, end: at + found[0].length, rule: "paid-marker" });
    }
  }
}

function findBracketed(
  text: string,
  open: string,
  close: string,
  isAdvertisement: (inside: string) => boolean,
  cuts: Cut[],
): void {
  let closing = -1;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, at + 1)) {
    if (closing < at) {
      closing = text.indexOf(close, at);
      if (closing === -1) return;
    }
    if (closing - at > LONGEST_SPAN) continue;
    const inside = text.slice(at + 1, closing);
    if (!mayOffer(inside)) continue;
    if (isAdvertisement(compact(inside))) cuts.push({ start: at, end: closing + 1, rule: "advertisement" });
  }
}

/** A cheap test that spares most brackets the regular expressions: every contact word has one of these characters. */
function mayOffer(inside: string): boolean {
  for (let i = 0; i < inside.length; i++) {
    switch (inside.charCodeAt(i)) {
      case 0x5fae: // 微
      case 0x4fe1: // 信
      case 0x53f7: // 号
      case 0x7fa4: // 群
      case 0x6263: // 扣
      case 0x76d8: // 盘
      case 0x661f: // 星
      case 0x7a0b: // 程
      case 0x6dd8: // 淘
      case 0x5ba2: // 客
      case 0x7535: // 电
      case 0x51: // Q
      case 0x71:
      case 0x56: // V
      case 0x76:
      case 0x57: // W
      case 0x77:
      case 0x54: // T
      case 0x74:
        return true;
    }
  }
  return false;
}

/** In lower case, without the blanks and invisible characters that are pushed in to escape a search. */
function compact(text: string): string {
  return text.replace(/[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060-\u206f\ufeff·|]+/g, "").toLowerCase();
}

const LOOSE =
  /(?:更多|获取|海量|免费|需要|如需|想要|欢迎|关注)[^。；！？\n【】]{0,16}(?:素材|范文|公文|模板|课件|文稿)[^。；！？\n【】]{0,12}(?:微\s?信|公\s?众\s?号|[vV][xX]|[qQ]{2}|[vV]信)\s?[号群]?\s{0,2}[:：]\s{0,2}[A-Za-z0-9_-]{5,24}/y;

const LOOSE_FIRST = "更获海免需如想欢关";

/** “更多公文素材，微信：abcde” without brackets. The goods are rarer in notices than the contact, so they lead. */
function findLooseOffers(text: string, cuts: Cut[]): void {
  for (const goods of ["素材", "范文", "公文", "模板", "课件", "文稿"]) {
    for (let at = text.indexOf(goods); at !== -1; at = text.indexOf(goods, at + 1)) {
      if (!/[:：]/.test(text.slice(at, at + 24))) continue;
      for (let start = at - 2; start >= 0 && start >= at - 18; start--) {
        if (!LOOSE_FIRST.includes(text[start]!)) continue;
        LOOSE.lastIndex = start;
        const found = LOOSE.exec(text);
        if (!found) continue;
        const dot = /^\s{0,2}[。！；]/.exec(text.slice(start + found[0].length, start + found[0].length + 4));
        const end = start + found[0].length + (dot ? dot[0].length : 0);
        cuts.push({ start, end, rule: "advertisement" });
        break;
      }
    }
  }
}

/** What sales talk is made of. */
const GOODS_SIGNS = [/素材|范文|万字材料|材料\d{3}/, /网盘/, /会员/];
const CONTACT_SIGN = /[vV][xX]|微信|[qQ]{2}群?|公众号/;
/** What a notice does not say: without one of these it is no sales talk. */
const SELLING_SIGNS = [
  /每[天日](?:同步)?更新|同步每?日?更新/,
  /vip/i,
  /加入请|有意加入|欢迎加入|添加微信|加微信|联系客服|购买会员/,
  /一键|极速下载|精准搜索|免费下载/,
];

/** The sales talk of a paid collection: a run of sentences that together show several signs of it. */
function findTails(text: string, cuts: Cut[]): void {
  const triggers = ["会员", "网盘", "vip", "VIP", "素材", "范文"].map((word) => ({ word, at: text.indexOf(word) }));
  for (let done = 0; ; ) {
    let at = -1;
    for (const trigger of triggers) {
      // Each word is looked for again only once the scan has passed it, so the text is read once per word.
      if (trigger.at !== -1 && trigger.at < done) trigger.at = text.indexOf(trigger.word, done);
      if (trigger.at !== -1 && (at === -1 || trigger.at < at)) at = trigger.at;
    }
    if (at === -1) return;
    const newline = text.indexOf("\n", at);
    const to = Math.min(newline === -1 ? text.length : newline, at + TAIL_WINDOW);
    const from = Math.max(text.lastIndexOf("\n", at) + 1, done, at - TAIL_WINDOW / 2);
    const start = saleStart(text.slice(from, to));
    if (start !== -1) cuts.push({ start: from + start, end: to, rule: "advertisement" });
    done = to + 1;
  }
}

/** Where in a stretch of a line the sales talk begins that goes on to its end; -1 where there is none. */
function saleStart(stretch: string): number {
  const sentences = stretch.match(/[^。！？!?]*[。！？!?]?/g)!;
  let start = stretch.length;
  let first = "";
  const seen = new Set<RegExp>();
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i]!;
    const signs = [...GOODS_SIGNS, CONTACT_SIGN, ...SELLING_SIGNS].filter((sign) => sign.test(sentence));
    if (signs.length === 0 && sentence.trim() !== "") break;
    for (const sign of signs) seen.add(sign);
    start -= sentence.length;
    if (signs.length > 0) first = sentence;
  }
  const sells = SELLING_SIGNS.filter((sign) => seen.has(sign)).length;
  const offers = GOODS_SIGNS.some((sign) => seen.has(sign)) && seen.has(CONTACT_SIGN);
  if (!offers || sells < 1 || seen.size < 4) return -1;
  // Only the clause that the first sign stands in and what follows go; a comma that ties it to the notice goes too.
  const sign = Math.min(...[...seen].map((one) => first.search(one)).filter((index) => index !== -1));
  let clause = sign;
  while (clause > 0 && !/[；，,;]/.test(first[clause - 1]!)) clause--;
  if (/[，,]/.test(first[clause - 1] ?? "")) clause--;
  return start + clause;
}

/** Puts cuts in order and joins those that overlap, under the rule of the one that begins first. */
export function mergeCuts(cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && cut.start < last.end) last.end = Math.max(last.end, cut.end);
    else kept.push({ ...cut });
  }
  return kept;
}
