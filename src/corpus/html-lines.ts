import type { Tokenizer } from "htmlparser2";

/**
 * The elements of a page as a table: an element's number is its row, and its parent's number is smaller. Number 0 is
 * the page itself, which a fragment without `<html>` has too.
 */
export interface Elements {
  tag: string[];
  parent: number[];
  /** Values of `class` and `id`, in lower case. */
  names: string[];
}

/** A line of a page as it is shown: the text of a paragraph, a cell, a list item, or up to a `<br>`. */
export interface PageLine {
  text: string;
  /** The element that it stands in. */
  element: number;
  /** Code units of the text that are a link's. */
  linked: number;
  /** Where the text comes from: `text` from `at` on is the source from `source` on, up to the next piece. */
  pieces: Array<{ at: number; source: number }>;
}

/** A page read in one pass. */
export interface Page {
  lines: PageLine[];
  elements: Elements;
  /** `<meta>` contents by lower-case name or property; the first of each. */
  meta: Map<string, string>;
  /** The text of `<title>`. */
  title: string;
}

/** More elements than any real page has; a bound on memory. */
const MOST_ELEMENTS = 1_000_000;
/** How far up the open elements are searched for the one that a tag ends: a bound on time. */
const SEARCH = 256;

const ROOT = "#page";

const words = (list: string) => new Set(list.split(" "));
const VOID = words("area base br col embed hr img input link meta param source track wbr");
const SKIPPED = words(
  "script style noscript template svg math select datalist button iframe object applet textarea canvas audio video title",
);
const BLOCK = words(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle title",
);
/** Which open element a tag ends when the page has left its end tag out. */
const ENDS: Record<string, Set<string>> = {
  li: words("li"),
  dt: words("dt dd"),
  dd: words("dt dd"),
  tr: words("tr td th"),
  td: words("td th"),
  th: words("td th"),
};
/** What such a search does not go beyond. */
const BARRIER = words("ul ol dl table body html #page");
const TABLE_PARTS = words("table tbody thead tfoot tr td th caption");

/**
 * Reads a page into its lines. Any text goes; tags that do not match are passed over, as browsers do. Linear in time.
 * @throws RangeError if the page has more than a million elements
 */
export async function readPageLines(html: string): Promise<Page> {
  const { Tokenizer } = await import("htmlparser2");
  return new PageReader(html, Tokenizer).page;
}

class PageReader {
  readonly page: Page = {
    lines: [],
    elements: { tag: [ROOT], parent: [-1], names: [""] },
    meta: new Map(),
    title: "",
  };
  readonly #html: string;
  /** Numbers of the open elements, outermost first. */
  readonly #open: number[] = [0];
  readonly #openCount = new Map<string, number>();
  /** How many of the open elements are skipped, links, preformatted. */
  #skipped = 0;
  #links = 0;
  #preformatted = 0;
  #inTitle = 0;
  /** Elements that are hidden by themselves, by number: their end has to be known again. */
  readonly #hidden = new Set<number>();

  #tag = "";
  #attribute = "";
  #value = "";
  #attributes = new Map<string, string>();

  #text = "";
  /** Its last character: to ask the text itself, while it grows, would copy it each time. */
  #last = "";
  #linked = 0;
  #pieces: PageLine["pieces"] = [];
  /** White space that was met and not written yet: 0 none, 1 some, 2 with a line break in it. */
  #space = 0;
  #spaceAt = 0;

  constructor(html: string, TokenizerClass: typeof Tokenizer) {
    this.#html = html;
    const tokenizer = new TokenizerClass(
      { xmlMode: false, decodeEntities: true },
      {
        onopentagname: (start, end) => this.#beginTag(html.slice(start, end).toLowerCase()),
        onattribname: (start, end) => {
          this.#attribute = html.slice(start, end).toLowerCase();
        },
        onattribdata: (start, end) => {
          this.#value += html.slice(start, end);
        },
        onattribentity: (codepoint) => {
          this.#value += String.fromCodePoint(codepoint);
        },
        onattribend: () => {
          if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
          this.#value = "";
        },
        onopentagend: () => this.#openElement(),
        onselfclosingtag: () => {
          // Only inside drawings and formulas does a tag that closes itself mean what it says.
          if (!this.#openCount.get("svg") && !this.#openCount.get("math")) this.#openElement();
        },
        onclosetag: (start, end) => this.#close(html.slice(start, end).toLowerCase().trim()),
        ontext: (start, end) => this.#addText(start, end),
        ontextentity: (codepoint, end) => this.#addEntity(codepoint, end),
        oncdata: () => {},
        oncomment: () => {},
        ondeclaration: () => {},
        onprocessinginstruction: () => {},
        onend: () => this.#flush(),
      },
    );
    tokenizer.write(html);
    tokenizer.end();
    this.page.title = this.page.title.replace(/\s+/g, " ").trim();
  }

  #beginTag(tag: string): void {
    this.#tag = tag;
    this.#attributes = new Map();
    this.#value = "";
  }

  #openElement(): void {
    const tag = this.#tag;
    if (tag === "br" || tag === "hr") this.#flush();
    if (tag === "meta") this.#readMeta();
    if (VOID.has(tag)) return;
    if (BLOCK.has(tag)) {
      this.#flush();
      this.#endImplied(tag);
    }
    const { elements } = this.page;
    if (elements.tag.length >= MOST_ELEMENTS) throw new RangeError("too many elements");
    elements.tag.push(tag);
    elements.parent.push(this.#open.at(-1)!);
    elements.names.push(`${this.#attributes.get("class") ?? ""} ${this.#attributes.get("id") ?? ""}`.toLowerCase());
    this.#open.push(elements.tag.length - 1);
    this.#openCount.set(tag, (this.#openCount.get(tag) ?? 0) + 1);
    this.#count(tag, 1, this.#isHidden());
  }

  #isHidden(): boolean {
    const style = this.#attributes.get("style") ?? "";
    const hidden = this.#attributes.has("hidden") || /display\s{0,4}:\s{0,4}none/i.test(style);
    if (hidden) this.#hidden.add(this.#open.at(-1)!);
    return hidden;
  }

  #count(tag: string, step: 1 | -1, hidden: boolean): void {
    if (hidden || SKIPPED.has(tag)) this.#skipped += step;
    if (tag === "a") this.#links += step;
    if (tag === "pre") this.#preformatted += step;
    if (tag === "title" && !this.#openCount.get("svg")) this.#inTitle += step;
  }

  #endImplied(tag: string): void {
    const ends = ENDS[tag];
    for (let i = this.#open.length - 1, steps = 0; i >= 0 && steps < SEARCH; i--, steps++) {
      const open = this.page.elements.tag[this.#open[i]!]!;
      if (ends ? ends.has(open) : open === "p") {
        this.#popTo(i);
        // A row ends the row as well as the cell in it.
        if (!(tag === "tr" && open !== "tr")) return;
        steps = 0;
      } else if (ends ? BARRIER.has(open) : BLOCK.has(open)) return;
    }
  }

  #close(tag: string): void {
    if (BLOCK.has(tag)) this.#flush();
    if (!this.#openCount.get(tag)) return;
    if (SKIPPED.has(tag)) {
      // What is skipped must end where it says, or the rest of the page would be lost.
      while (this.page.elements.tag[this.#open.at(-1)!] !== tag) this.#popTo(this.#open.length - 1);
      this.#popTo(this.#open.length - 1);
      return;
    }
    for (let i = this.#open.length - 1, steps = 0; i >= 0 && steps < SEARCH; i--, steps++) {
      const open = this.page.elements.tag[this.#open[i]!]!;
      if (open === tag) {
        this.#popTo(i);
        return;
      }
      if (TABLE_PARTS.has(open) && !TABLE_PARTS.has(tag) && open !== "tbody") return;
      if (BLOCK.has(open) && !BLOCK.has(tag)) return;
    }
  }

  #popTo(length: number): void {
    while (this.#open.length > length) {
      const element = this.#open.pop()!;
      const tag = this.page.elements.tag[element]!;
      this.#openCount.set(tag, this.#openCount.get(tag)! - 1);
      this.#count(tag, -1, this.#hidden.has(element));
    }
  }

  #readMeta(): void {
    const name = (this.#attributes.get("name") ?? this.#attributes.get("property") ?? "").toLowerCase().trim();
    const content = (this.#attributes.get("content") ?? "").replace(/\s+/g, " ").trim();
    if (name !== "" && content !== "" && !this.page.meta.has(name)) this.page.meta.set(name, content);
  }

  #addText(start: number, end: number): void {
    if (this.#inTitle > 0) this.page.title += this.#html.slice(start, end);
    if (this.#skipped > 0) return;
    const text = this.#html.slice(start, end);
    if (this.#preformatted > 0) {
      for (let from = 0; from <= text.length; ) {
        const newline = text.indexOf("\n", from);
        this.#write(text.slice(from, newline === -1 ? text.length : newline), start + from);
        if (newline === -1) break;
        this.#flush();
        from = newline + 1;
      }
      return;
    }
    for (const { 0: part, 1: space, index } of text.matchAll(/([ \t\n\f\r]+)|[^ \t\n\f\r]+/g)) {
      if (space === undefined) this.#write(part, start + index);
      else this.#addSpace(space.includes("\n") ? 2 : 1, start + index);
    }
  }

  #addEntity(codepoint: number, end: number): void {
    const start = this.#html.lastIndexOf("&", end - 1);
    const char = String.fromCodePoint(codepoint);
    if (this.#inTitle > 0) this.page.title += char;
    if (this.#skipped > 0) return;
    if (char === "\n" || char === " " || char === "\t" || char === "\r") this.#addSpace(1, start);
    else this.#write(char, start);
  }

  #addSpace(kind: 1 | 2, at: number): void {
    if (this.#text === "") return;
    if (this.#space === 0) this.#spaceAt = at;
    this.#space = Math.max(this.#space, kind);
  }

  #write(text: string, source: number): void {
    if (text === "") return;
    // A line break in the source between two Han characters is the editor's, not a blank of the text.
    if (this.#space > 0 && !(this.#space === 2 && isWide(this.#last) && isWide(text[0]!))) {
      this.#put(" ", this.#spaceAt);
    }
    this.#space = 0;
    this.#put(text, source);
  }

  #put(text: string, source: number): void {
    const last = this.#pieces.at(-1);
    if (!last || last.source + (this.#text.length - last.at) !== source) {
      this.#pieces.push({ at: this.#text.length, source });
    }
    this.#text += text;
    this.#last = text.at(-1)!;
    if (this.#links > 0) this.#linked += text.length;
  }

  #flush(): void {
    if (/\S/.test(this.#text)) {
      const element = this.#open.at(-1)!;
      this.page.lines.push({ text: this.#text, element, linked: this.#linked, pieces: this.#pieces });
    }
    if (this.#text !== "") {
      this.#text = "";
      this.#pieces = [];
      this.#linked = 0;
    }
    this.#space = 0;
  }
}

/** Han characters and full-width punctuation, which no blank is set between. */
function isWide(char: string): boolean {
  const code = char.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xffef) ||
    (code >= 0x2014 && code <= 0x2026)
  );
}
