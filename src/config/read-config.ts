import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { nearest } from "../messages/nearest.js";
import { yamlFaults } from "../messages/yaml-faults.js";
import { type Given, SETTINGS, type Setting, type SettingKey, type Settings, type SettingValue } from "./settings.js";

/** Keys that stand above others: the names of commands. */
export const SECTIONS = [...new Set(SETTINGS.flatMap(({ key }) => (key.includes(".") ? [key.split(".")[0]!] : [])))];

/**
 * Reads a config file, YAML or JSON (which is YAML too), and checks every value. Goes on after a fault, so that one run
 * shows them all. A key without a value counts as not given.
 * @param text the file's text
 * @param resolve makes a path of the file one of the current folder
 * @returns what is right, and a message with its line for each fault
 */
export function readConfig(
  text: string,
  resolve: (path: string) => string,
): { settings: Settings; messages: Message[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return { settings: {}, messages: yamlFaults(document.errors) };
  }
  const reader = new ConfigReader(lines, resolve);
  reader.read(document.contents);
  return { settings: reader.settings, messages: reader.messages };
}

class ConfigReader {
  readonly settings: Settings = {};
  readonly messages: Message[] = [];

  constructor(
    private readonly lines: LineCounter,
    private readonly resolve: (path: string) => string,
  ) {}

  read(root: Node | null): void {
    if (isEmpty(root)) return;
    if (!isMap(root)) {
      this.fault("config/not-keys", root, { key: "zhenggai.config" });
      return;
    }
    for (const { name, key, value } of entries(root)) {
      if (SECTIONS.includes(name)) this.section(name, value);
      else if (name !== "$schema") this.entry(name, key, value);
    }
  }

  private section(name: string, node: Node | null): void {
    if (isEmpty(node)) return;
    if (!isMap(node)) {
      this.fault("config/not-keys", node, { key: name });
      return;
    }
    for (const { name: inner, key, value } of entries(node)) this.entry(`${name}.${inner}`, key, value);
  }

  private entry(path: string, key: Node, node: Node | null): void {
    const setting = SETTINGS.find((setting) => setting.key === path);
    if (!setting) this.unknown(path, key);
    else if (!isEmpty(node)) {
      const given = this.value(setting.value, plainOf(node));
      if (given === undefined) this.wrong(setting, node);
      else this.settings[setting.key] = given;
    }
  }

  /** The value as it is used; undefined where it is not what the setting takes. */
  private value(expected: SettingValue, found: unknown): Given | undefined {
    const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
    const isTexts = (value: unknown): value is string[] =>
      Array.isArray(value) && value.length > 0 && value.every(isText);
    switch (expected.kind) {
      case "path":
        if (found === false && expected.none) return false;
        return isText(found) ? this.resolve(found) : undefined;
      case "paths": {
        const paths = isText(found) ? [found] : found;
        return isTexts(paths) ? paths.map(this.resolve) : undefined;
      }
      case "texts":
        return isText(found) || isTexts(found) ? found : undefined;
      case "choice":
        return expected.choices.find((choice) => choice === found);
      case "whole":
        return Number.isSafeInteger(found) && (found as number) >= expected.least ? (found as number) : undefined;
      case "share":
        return typeof found === "number" && found >= 0 && found <= 1 ? found : undefined;
      case "switch":
        return typeof found === "boolean" ? found : undefined;
    }
  }

  private wrong({ key, value }: Setting, node: Node): void {
    const limits: Message["args"] =
      value.kind === "choice"
        ? { choices: value.choices.join(", ") }
        : value.kind === "whole"
          ? { least: value.least }
          : {};
    const rule = value.kind === "path" && value.none ? "config/not-a-path-or-false" : WRONG[value.kind];
    this.fault(rule, node, { key, found: excerpt(plainOf(node)), ...limits });
  }

  private unknown(path: string, key: Node): void {
    const [name, section] = path.split(".").reverse() as [string, string | undefined];
    const known: SettingKey[] = SETTINGS.map(({ key }) => key);
    const here = [...known.filter((key) => key.split(".").reverse()[1] === section), ...(section ? [] : SECTIONS)];
    const elsewhere = known.find((key) => key.split(".").at(-1) === name);
    const meant = elsewhere ?? nearest(path, here) ?? nearest(path, known);
    if (meant) this.fault("config/misspelt-key", key, { key: path, meant });
    else this.fault("config/unknown-key", key, { key: path, known: here.join(", ") });
  }

  private fault(rule: string, node: Node, args: Message["args"]): void {
    const offset = node.range?.[0];
    this.messages.push(message(rule, offset === undefined ? null : this.lines.linePos(offset).line, args));
  }
}

const WRONG: Record<SettingValue["kind"], string> = {
  path: "config/not-a-path",
  paths: "config/not-paths",
  texts: "config/not-texts",
  choice: "config/not-a-choice",
  whole: "config/not-a-whole-number",
  share: "config/not-a-share",
  switch: "config/not-a-switch",
};

/** A key without a value. */
function isEmpty(node: Node | null): node is null {
  return node === null || (isScalar(node) && node.value === null);
}

function entries(map: YAMLMap): Array<{ name: string; key: Node; value: Node | null }> {
  return (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : "?",
    key,
    value,
  }));
}

/** A value as plain data. Nothing that a setting takes is deeper than a list; aliases are not followed. */
function plainOf(node: Node): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  return undefined;
}

function excerpt(value: unknown): string {
  const text = value === undefined ? "…" : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
