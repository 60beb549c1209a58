import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { nearest } from "../messages/nearest.js";
import { yamlFaults } from "../messages/yaml-faults.js";
import type { Bilingual, Category, Codebook, FurtherRule, Rule, RulePlace, TermGroup } from "./codebook.js";
import { comparable } from "./terms.js";

/** Weights beyond this would let one word outvote everything else. */
const LARGEST_WEIGHT = 5;

const CODE = /^[a-z][a-z0-9-]{0,39}$/;

const PLACES: RulePlace[] = ["title", "statement", "heading"];

/**
 * Reads the YAML of a codebook and checks it. Goes on after a fault, so that one run shows them all.
 * @returns the codebook, or null where the text is not YAML at all, and a message with its line for each fault
 */
export function readCodebook(text: string): { codebook: Omit<Codebook, "hash"> | null; messages: Message[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return { codebook: null, messages: yamlFaults(document.errors) };
  }
  const reader = new CodebookReader(lines);
  const codebook = reader.codebook(document.contents);
  return { codebook, messages: reader.messages };
}

/** Walks the document; every fault becomes a message, and a harmless value stands in for what was wrong. */
class CodebookReader {
  readonly messages: Message[] = [];
  private readonly codes = new Set<string>();
  private readonly frameNames = new Set<string>();

  constructor(private readonly lines: LineCounter) {}

  codebook(root: Node | null): Omit<Codebook, "hash"> | null {
    if (!isMap(root)) {
      this.fault("codebook/no-categories", root, {});
      return null;
    }
    const top = root as YAMLMap;
    this.misspeltKeys(top, ["version", "residual", "categories", "generic", "frames", "rules", "further"]);
    const categories = this.list(top, "categories").map((node) => this.category(node));
    if (categories.length === 0) this.fault("codebook/no-categories", top, {});
    const frames = this.frames(top);
    return {
      version: this.text(top, "version", "codebook") || "0",
      residual: this.residual(top),
      categories,
      generic: this.list(top, "generic").flatMap((node) => (isMap(node) ? this.words(node) : [])),
      frames,
      rules: this.list(top, "rules").map((node) => this.rule(node)),
      further: this.list(top, "further").map((node) => this.furtherRule(node)),
    };
  }

  private category(node: Node): Category {
    if (!isMap(node)) {
      this.fault("codebook/not-a-map", node, { where: "categories" });
      return { code: "", name: { zh: "", en: "" }, definition: { zh: "", en: "" }, core: false, terms: [] };
    }
    this.misspeltKeys(node, ["code", "name", "definition", "core", "terms"]);
    const code = this.text(node, "code", "categories");
    if (!CODE.test(code)) this.fault("codebook/bad-code", this.at(node, "code") ?? node, { code });
    else if (this.codes.has(code)) this.fault("codebook/duplicate-code", this.at(node, "code") ?? node, { code });
    this.codes.add(code);
    const seen = new Set<string>();
    return {
      code,
      name: this.bilingual(node, "name", code),
      definition: this.bilingual(node, "definition", code),
      core: this.scalar(node, "core") === true,
      terms: this.list(node, "terms").map((group) => this.termGroup(group, code, seen)),
    };
  }

  private termGroup(node: Node, code: string, seen: Set<string>): TermGroup {
    if (!isMap(node)) {
      this.fault("codebook/not-a-map", node, { where: `${code}: terms` });
      return { reason: "", weight: 0, words: [] };
    }
    this.misspeltKeys(node, ["reason", "weight", "words"]);
    const weight = this.scalar(node, "weight");
    const usable = typeof weight === "number" && weight !== 0 && Math.abs(weight) <= LARGEST_WEIGHT;
    if (!usable) {
      const found = String(weight ?? "");
      this.fault("codebook/bad-weight", this.at(node, "weight") ?? node, { code, found, largest: LARGEST_WEIGHT });
    }
    const words = this.words(node);
    for (const word of words) {
      const key = comparable(word);
      if (seen.has(key)) this.fault("codebook/duplicate-term", this.at(node, "words") ?? node, { code, term: word });
      seen.add(key);
    }
    return { reason: this.text(node, "reason", code), weight: usable ? weight : 0, words };
  }

  /** The words of a group: one text with spaces between them, or a list. */
  private words(group: YAMLMap): string[] {
    const node = this.at(group, "words");
    const raw = isSeq(node)
      ? node.items.map((item) => (isScalar(item) ? String(item.value ?? "") : ""))
      : isScalar(node)
        ? String(node.value ?? "").split(/\s+/)
        : [];
    const words = raw.filter((word) => comparable(word) !== "");
    if (words.length === 0) this.fault("codebook/no-words", node ?? group, {});
    return words;
  }

  private frames(top: YAMLMap): Record<string, string[]> {
    const node = this.at(top, "frames");
    const frames: Record<string, string[]> = {};
    if (!isMap(node)) return frames;
    for (const pair of node.items as Pair<Node, Node>[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : "";
      if (this.codes.has(name)) this.fault("codebook/frame-is-code", pair.key, { name });
      const group = pair.value;
      frames[name] = isMap(group) ? this.words(group) : [];
      if (!isMap(group)) this.fault("codebook/not-a-map", group ?? pair.key, { where: `frames: ${name}` });
      this.frameNames.add(name);
    }
    return frames;
  }

  private rule(node: Node): Rule {
    if (!isMap(node)) {
      this.fault("codebook/not-a-map", node, { where: "rules" });
      return { id: "", reason: "", when: {}, unless: {}, labels: [] };
    }
    this.misspeltKeys(node, ["id", "reason", "when", "unless", "labels", "primary"]);
    const id = this.text(node, "id", "rules");
    const labels = this.strings(node, "labels");
    for (const label of labels) if (!this.codes.has(label)) this.unknownName(node, "labels", id, label);
    const when = this.places(node, "when", id);
    if (labels.length === 0 || Object.keys(when).length === 0) this.fault("codebook/empty-rule", node, { id });
    return { id, reason: this.text(node, "reason", id), when, unless: this.places(node, "unless", id), labels };
  }

  private furtherRule(node: Node): FurtherRule {
    const rule = this.rule(node);
    const primary = isMap(node) ? this.strings(node, "primary") : [];
    for (const code of primary) if (!this.codes.has(code)) this.unknownName(node as YAMLMap, "primary", rule.id, code);
    return { ...rule, primary };
  }

  private places(rule: YAMLMap, key: "when" | "unless", id: string): Partial<Record<RulePlace, string[]>> {
    const node = this.at(rule, key);
    const places: Partial<Record<RulePlace, string[]>> = {};
    if (!isMap(node)) return places;
    this.misspeltKeys(node, PLACES);
    for (const place of PLACES) {
      if (!node.has(place)) continue;
      const names = this.strings(node, place);
      for (const name of names) {
        if (!this.codes.has(name) && !this.frameNames.has(name)) this.unknownName(node, place, id, name);
      }
      places[place] = names;
    }
    return places;
  }

  private residual(top: YAMLMap): string | null {
    const code = this.scalar(top, "residual");
    if (code === undefined || code === null) return null;
    if (!this.codes.has(String(code))) this.unknownName(top, "residual", "residual", String(code));
    return String(code);
  }

  private bilingual(node: YAMLMap, key: string, where: string): Bilingual {
    const inner = this.at(node, key);
    if (!isMap(inner)) {
      this.fault("codebook/missing", node, { where, key });
      return { zh: where, en: where };
    }
    return { zh: this.text(inner, "zh", `${where}: ${key}`), en: this.text(inner, "en", `${where}: ${key}`) };
  }

  private text(node: YAMLMap, key: string, where: string): string {
    const value = this.scalar(node, key);
    if (value !== undefined && value !== null && value !== "") return String(value);
    this.fault("codebook/missing", node, { where: where || "codebook", key });
    return "";
  }

  private list(node: YAMLMap, key: string): Node[] {
    const value = this.at(node, key);
    if (isSeq(value)) return value.items as Node[];
    if (value && !(isScalar(value) && value.value === null)) this.fault("codebook/not-a-list", value, { key });
    return [];
  }

  private strings(node: YAMLMap, key: string): string[] {
    return this.list(node, key).map((item) => (isScalar(item) ? String(item.value ?? "") : ""));
  }

  private scalar(node: YAMLMap, key: string): unknown {
    const value = this.at(node, key);
    return isScalar(value) ? value.value : undefined;
  }

  private at(node: YAMLMap, key: string): Node | undefined {
    return node.get(key, true) as Node | undefined;
  }

  private unknownName(node: YAMLMap, key: string, id: string, name: string): void {
    const near = nearest(name, [...this.codes, ...this.frameNames]);
    const place = this.at(node, key) ?? node;
    if (near === null) this.fault("codebook/unknown-name", place, { id, name });
    else this.fault("codebook/mistyped-name", place, { id, name, near });
  }

  /** A misspelt key would pass for one that was left out. Other keys may hold what people note for themselves. */
  private misspeltKeys(node: YAMLMap, keys: readonly string[]): void {
    const missing = keys.filter((key) => !node.has(key));
    for (const { key } of node.items as Pair<Node, Node>[]) {
      const name = isScalar(key) ? String(key.value) : "";
      const meant = keys.includes(name) ? null : nearest(name, missing);
      if (meant !== null) this.fault("codebook/misspelt-key", key, { name, meant });
    }
  }

  private fault(rule: string, node: Node | null | undefined, args: Message["args"]): void {
    const offset = node?.range?.[0];
    const line = offset === undefined ? null : this.lines.linePos(offset).line;
    this.messages.push(message(rule, line, args));
  }
}
