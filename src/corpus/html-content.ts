import type { Elements, Page, PageLine } from "./html-lines.js";

/** Which lines of a page are the document's, in order, and which are the page's own. */
export interface Content {
  own: PageLine[];
  dropped: PageLine[];
}

/** Names that pages give to what is not the article. */
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|bottom|copyright|share|bdsharebuttonbox|social|related|relation|recommend|sidebar|aside|toolbar|tools?|pager|pagination|pages?|qrcode|qr|ewm|erweima|comments?|login|search|topbar|friendlinks?|links?|print|fontsize|dqwz|weizhi|position|fenxiang|dayin|xgxx|xgwz|xglj|tuijian)(?:[\s_-]|\d|$)/;
const FURNITURE_TAGS = new Set(["nav", "footer", "aside", "menu"]);
/** Elements that a search for the article goes down into. */
const CONTAINERS = new Set(
  "html body div section article main form center table tbody tr td ucapcontent header".split(" "),
);
const SENTENCE = /[。；，、！？]/;
const ATTACHMENT = /\.(?:docx?|pdf|xlsx?|wps|et|zip|rar|ofd|pptx?|jpg|png)\s{0,2}[)）]?$/i;

/**
 * Finds the article of a page by where its sentences are: goes down from the root to the smallest block that holds all
 * but a little of the running text, then up again as long as what a larger block adds is no menu, link or button.
 * A page without sentences is its own content.
 */
export function findContent(page: Page): Content {
  const { elements, lines } = page;
  const proseOfLine = lines.map((line) => proseLength(line));
  const prose = sumByElement(elements, lines, proseOfLine);
  const isNoise = lines.map((line, i) => proseOfLine[i] === 0 && isFurniture(line, elements, prose));
  const noise = sumByElement(elements, lines, isNoise.map(Number));
  const content: Content = { own: [], dropped: [] };
  const inside = prose[0] === 0 ? null : descendants(elements, articleRoot(elements, prose, noise));
  for (const [i, line] of lines.entries()) {
    const isOwn = inside === null || (inside[line.element] === 1 && !isNoise[i]);
    (isOwn ? content.own : content.dropped).push(line);
  }
  return content;
}

/** Code units of running text in a line: none where it is short, a link, or has no punctuation. */
function proseLength(line: PageLine): number {
  if (line.text.length < 20 || line.linked * 2 > line.text.length || !SENTENCE.test(line.text)) return 0;
  return line.text.length;
}

/** Is this line the page's own: a link without a sentence, a link to a file, or in an element that is named so? */
function isFurniture(line: PageLine, elements: Elements, prose: Float64Array): boolean {
  if (line.linked * 5 >= line.text.length * 4) return true;
  if (line.linked > 0 && ATTACHMENT.test(line.text)) return true;
  let element = line.element;
  for (let steps = 0; element > 0 && steps < 8; steps++) {
    // Pages name the whole article by such words too (`main-page`); furniture holds hardly any running text.
    const isSmall = prose[element]! <= prose[0]! * 0.05;
    if (!isSmall) return false;
    if (FURNITURE_TAGS.has(elements.tag[element]!)) return true;
    const names = elements.names[element]!;
    if (names.length > 1 && names.length < 200 && FURNITURE.test(names)) return true;
    element = elements.parent[element]!;
  }
  return false;
}

/** Adds up a figure of each line over all elements that the line stands in. */
function sumByElement(elements: Elements, lines: readonly PageLine[], figures: readonly number[]): Float64Array {
  const sums = new Float64Array(elements.tag.length);
  for (const [i, line] of lines.entries()) sums[line.element]! += figures[i]!;
  // A parent's number is smaller than its children's, so one pass from the end is enough.
  for (let element = sums.length - 1; element > 0; element--) sums[elements.parent[element]!]! += sums[element]!;
  return sums;
}

/** The smallest block that holds nearly all running text, widened as long as that adds no furniture. */
function articleRoot(elements: Elements, prose: Float64Array, noise: Float64Array): number {
  const main = mainChildren(elements, prose);
  let current = 0;
  for (;;) {
    const child = main[current]!;
    if (child === -1 || !CONTAINERS.has(elements.tag[child]!)) break;
    const left = prose[current]! - prose[child]!;
    // A tenth of the running text may be left behind, but only where it stands among menus.
    if (left > 0 && (left > prose[current]! * 0.1 || noise[current] === noise[child])) break;
    current = child;
  }
  while (current > 0 && noise[elements.parent[current]!] === noise[current]) current = elements.parent[current]!;
  return current;
}

/** For each element the child that holds most running text; -1 where there is none. */
function mainChildren(elements: Elements, prose: Float64Array): Int32Array {
  const main = new Int32Array(elements.tag.length).fill(-1);
  for (let element = 1; element < main.length; element++) {
    const parent = elements.parent[element]!;
    if (prose[element]! > 0 && (main[parent] === -1 || prose[element]! > prose[main[parent]!]!)) main[parent] = element;
  }
  return main;
}

/** Marks an element and all that it holds. */
function descendants(elements: Elements, root: number): Uint8Array {
  const inside = new Uint8Array(elements.tag.length);
  inside[root] = 1;
  for (let element = root + 1; element < inside.length; element++) {
    if (inside[elements.parent[element]!] === 1) inside[element] = 1;
  }
  return inside;
}
