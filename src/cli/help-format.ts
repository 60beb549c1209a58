import { type Argument, type Command, Help, type Option } from "commander";
import { displayWidth } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";

const WORDS = {
  zh: {
    titles: { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：" },
    required: "必需",
    choices: "可选",
    default: "默认",
    open: "（",
    close: "）",
    colon: "：",
    comma: "，",
  },
  en: {
    titles: {},
    required: "required",
    choices: "one of",
    default: "default",
    open: " (",
    close: ")",
    colon: ": ",
    comma: ", ",
  },
} as const;

/** Options that many commands take, and below them those that every command takes: they stand below the command's own. */
const MANY = ["codebook", "model", "store", "pseudonymise", "keepContacts"];
const ALL = ["config", "lang", "quiet", "json", "debug", "help"];

/** How commander is to lay out its help in a language: headings and notes in it, and wide characters counted as two. */
export function helpFormat(lang: Lang): Partial<Help> {
  const words = WORDS[lang];
  const noted = (given: Option | Argument) => {
    const { description, argChoices, defaultValue } = given;
    const notes = [];
    if ("mandatory" in given && given.mandatory) notes.push(words.required);
    if (argChoices) notes.push(`${words.choices}${words.colon}${argChoices.join(" ")}`);
    // A switch is off unless it is given, and the language chosen shows already.
    if (defaultValue !== undefined && typeof defaultValue !== "boolean")
      notes.push(`${words.default}${words.colon}${[defaultValue].flat().join(" ")}`);
    return notes.length > 0 ? `${description}${words.open}${notes.join(words.comma)}${words.close}` : description;
  };
  return {
    displayWidth: (text) => displayWidth(text),
    boxWrap: wrap,
    styleTitle: (title) => (words.titles as Record<string, string>)[title] ?? title,
    visibleOptions: (command) => {
      const rank = (option: Option) => [MANY, ALL].findIndex((names) => names.includes(option.attributeName()));
      return new Help().visibleOptions(command).sort((a, b) => rank(a) - rank(b));
    },
    optionDescription: noted,
    argumentDescription: noted,
    subcommandDescription: (command: Command) => command.description(),
  };
}

/** What a line is not broken within: a word, or a Chinese character, with the punctuation and spaces that belong to it. */
const PIECE = /[（“]*(?:\p{Script=Han}|[^\s\p{Script=Han}，、；：。（）“”]+)?[，、；：。）”]*\s*/gu;

/** A text in lines of some width; commander's own breaks at spaces alone, of which Chinese has none. */
function wrap(text: string, width: number): string {
  const lines = [""];
  for (const piece of text.match(PIECE) ?? []) {
    const line = lines.at(-1)! + piece;
    if (displayWidth(line.trimEnd()) <= width || lines.at(-1) === "") lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}
