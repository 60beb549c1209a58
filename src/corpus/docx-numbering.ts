import { formatNumber } from "./number-format.js";
import { readOfficeXml } from "./office-xml.js";

/** One level of a list, as numbering.xml defines it. */
interface Level {
  start: number;
  format: string;
  /** `%1.%2`: the number of level n stands for `%n`. */
  text: string;
  suffix: string;
  /** All numbers in decimal, whatever their own format (w:isLgl). */
  legal: boolean;
  /** The level, counted from 1, after which this one starts anew; 0 never; null after any higher one. */
  restart: number | null;
  style: string | null;
}

interface AbstractList {
  levels: Map<number, Level>;
  /** The numbering style that it is taken from. */
  numStyleLink: string | null;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** Numbering that a style gives its paragraphs. */
interface Style {
  /** Its name in English, such as `toc 1`; its id differs from language to language. */
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** The definitions of a document's lists and styles. */
export interface Numbering {
  abstracts: Map<string, AbstractList>;
  /** The definition that a numbering style stands for. */
  abstractOfStyle: Map<string, string>;
  lists: Map<string, List>;
  styles: Map<string, Style>;
  /** The style of paragraphs that name none. */
  defaultStyle: string | null;
}

/** What a paragraph says of its own numbering; null where it leaves it to its style. */
export interface ParagraphNumbering {
  style: string | null;
  list: string | null;
  level: number | null;
}

/** Highest level of a list in Word, counted from 0. */
const LAST_LEVEL = 8;
/** Longest chain of styles based on one another that is followed. */
const LONGEST_CHAIN = 20;

/** Reads numbering.xml and styles.xml; either may be missing. */
export async function readNumbering(numbering?: Uint8Array, styles?: Uint8Array): Promise<Numbering> {
  const read: Numbering = {
    abstracts: new Map(),
    abstractOfStyle: new Map(),
    lists: new Map(),
    styles: new Map(),
    defaultStyle: null,
  };
  if (numbering) await readLists(numbering, read);
  if (styles) await readStyles(styles, read);
  return read;
}

async function readLists(bytes: Uint8Array, into: Numbering): Promise<void> {
  let abstract: AbstractList | null = null;
  let abstractId = "";
  let list: List | null = null;
  let level: Level | null = null;
  let override = 0;
  await readOfficeXml(bytes, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      switch (name) {
        case "w:abstractNum":
          abstract = { levels: new Map(), numStyleLink: null };
          abstractId = attributes["w:abstractNumId"] ?? "";
          into.abstracts.set(abstractId, abstract);
          list = null;
          break;
        case "w:num":
          list = { abstract: "", starts: new Map(), levels: new Map() };
          into.lists.set(attributes["w:numId"] ?? "", list);
          abstract = null;
          break;
        case "w:abstractNumId":
          if (list) list.abstract = value;
          break;
        case "w:lvlOverride":
          override = levelNumber(attributes["w:ilvl"]);
          break;
        case "w:startOverride":
          list?.starts.set(override, counter(value));
          break;
        case "w:styleLink":
          if (abstract && value !== "") into.abstractOfStyle.set(value, abstractId);
          break;
        case "w:numStyleLink":
          if (abstract) abstract.numStyleLink = value;
          break;
        case "w:lvl":
          level = { start: 0, format: "decimal", text: "", suffix: "tab", legal: false, restart: null, style: null };
          (list ?? abstract)?.levels.set(levelNumber(attributes["w:ilvl"]), level);
          break;
        case "w:start":
          if (level) level.start = counter(value);
          break;
        case "w:numFmt":
          // A custom format stands beside the nearest common one.
          if (level && value !== "custom") level.format = value;
          break;
        case "w:lvlText":
          if (level) level.text = value;
          break;
        case "w:suff":
          if (level) level.suffix = value;
          break;
        case "w:isLgl":
          if (level) level.legal = isOn(attributes);
          break;
        case "w:lvlRestart":
          if (level) level.restart = counter(value);
          break;
        case "w:pStyle":
          if (level) level.style = value;
          break;
      }
    },
    close(name) {
      if (name === "w:lvl") level = null;
    },
    text() {},
  });
}

async function readStyles(bytes: Uint8Array, into: Numbering): Promise<void> {
  let style: Style | null = null;
  let inNumPr = false;
  await readOfficeXml(bytes, {
    open(name, attributes) {
      if (name === "w:style") {
        style = { name: "", basedOn: null, list: null, level: null };
        const id = attributes["w:styleId"] ?? "";
        into.styles.set(id, style);
        const isDefault = attributes["w:default"] === "1" || attributes["w:default"] === "true";
        if (isDefault && (attributes["w:type"] ?? "paragraph") === "paragraph") into.defaultStyle = id;
      } else if (name === "w:numPr") inNumPr = true;
      else if (style && name === "w:name") style.name = attributes["w:val"] ?? "";
      else if (style && name === "w:basedOn") style.basedOn = attributes["w:val"] ?? null;
      else if (style && inNumPr && name === "w:numId") style.list = attributes["w:val"] ?? null;
      else if (style && inNumPr && name === "w:ilvl") style.level = levelNumber(attributes["w:val"]);
    },
    close(name) {
      if (name === "w:numPr") inNumPr = false;
      else if (name === "w:style") style = null;
    },
    text() {},
  });
}

/** Is a switch such as `<w:isLgl/>` on? */
export function isOn(attributes: Record<string, string>): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes["w:val"] ?? "1");
}

function levelNumber(value: string | undefined): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= LAST_LEVEL ? level : 0;
}

function counter(value: string): number {
  const number = Number.parseInt(value, 10);
  return number >= 0 && number <= 1_000_000 ? number : 0;
}

/**
 * Counts a document's numbered paragraphs in order and writes their numbers as Word shows them. Lists made from the
 * same definition count on from one another; a list with a start of its own begins there once.
 */
export class NumberCounter {
  readonly #numbering: Numbering;
  /** Current numbers by definition; `undefined` where a level starts anew. */
  readonly #counters = new Map<string, Array<number | undefined>>();
  /** `list/level` whose own start has been used. */
  readonly #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The printed number of the next paragraph with what separates it from the words; empty where it has none. */
  next(paragraph: ParagraphNumbering): string {
    const place = this.#place(paragraph);
    if (!place) return "";
    const { listId, list, abstractId, level } = place;
    const definition = this.#level(list, abstractId, level);
    if (!definition) return "";
    const counters = this.#counters.get(abstractId) ?? [];
    this.#counters.set(abstractId, counters);

    const ownStart = list.starts.get(level);
    const isFirst = ownStart !== undefined && !this.#started.has(`${listId}/${level}`);
    if (isFirst) this.#started.add(`${listId}/${level}`);
    const before = counters[level];
    counters[level] = isFirst ? ownStart : before === undefined ? definition.start : before + 1;
    for (let lower = level + 1; lower <= LAST_LEVEL; lower++) {
      const restart = this.#level(list, abstractId, lower)?.restart ?? null;
      if (restart === null || (restart > 0 && level <= restart - 1)) counters[lower] = undefined;
    }
    return this.#render(definition, list, abstractId, counters);
  }

  #render(definition: Level, list: List, abstractId: string, counters: Array<number | undefined>): string {
    if (definition.format === "bullet") {
      // Symbol fonts put their bullets in the private use area.
      const sign = definition.text.replace(/[\ue000-\uf8ff]/g, "•").trim();
      return sign === "" ? "" : `${sign} `;
    }
    const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = this.#level(list, abstractId, index);
      return formatNumber(
        counters[index] ?? level?.start ?? 0,
        definition.legal ? "decimal" : (level?.format ?? "decimal"),
      );
    });
    const isTight = definition.suffix === "nothing" || /[\s、，．：）】」”]$/.test(label);
    return label === "" || isTight ? label : `${label} `;
  }

  /** The list and level that a paragraph is numbered in. */
  #place(paragraph: ParagraphNumbering): { listId: string; list: List; abstractId: string; level: number } | null {
    const { styles, defaultStyle } = this.#numbering;
    let listId = paragraph.list;
    let level = paragraph.level;
    let styleId = paragraph.style ?? defaultStyle;
    let numberedStyle: string | null = null;
    for (let steps = 0; styleId !== null && steps < LONGEST_CHAIN; steps++) {
      const style = styles.get(styleId);
      if (listId === null && style?.list != null) {
        listId = style.list;
        numberedStyle = styleId;
        level ??= style.level;
      } else if (listId === style?.list) level ??= style?.level ?? null;
      styleId = style?.basedOn ?? null;
    }
    // List 0 takes away the numbering that a style gives.
    if (listId === null || listId === "0") return null;
    const list = this.#numbering.lists.get(listId);
    if (!list) return null;
    const abstractId = this.#abstractOf(list);
    const ofStyle = numberedStyle === null ? null : this.#levelOfStyle(abstractId, numberedStyle);
    return { listId, list, abstractId, level: paragraph.level ?? ofStyle ?? level ?? 0 };
  }

  /** The definition of a list, which may be given by way of a numbering style. */
  #abstractOf(list: List): string {
    const { abstracts, abstractOfStyle } = this.#numbering;
    let id = list.abstract;
    for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
      const next = abstractOfStyle.get(abstracts.get(id)?.numStyleLink ?? "");
      if (next === undefined) break;
      id = next;
    }
    return id;
  }

  #levelOfStyle(abstractId: string, style: string): number | null {
    for (const [number, level] of this.#numbering.abstracts.get(abstractId)?.levels ?? []) {
      if (level.style === style) return number;
    }
    return null;
  }

  #level(list: List, abstractId: string, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#numbering.abstracts.get(abstractId)?.levels.get(level);
  }
}
