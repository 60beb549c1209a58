import type { CatalogueEntry } from "./message.js";

/** What may be wrong in the writing of a YAML or JSON file. `reason` is what the parser says, in its own words. */
export const SYNTAX_MESSAGES = {
  "syntax/json": {
    severity: "error",
    zh: "自第 {at} 行第 {column} 列起不是有效的 JSON（“{reason}”）",
    en: "is not JSON from line {at}, column {column} on (“{reason}”)",
    remedy: {
      zh: "请检查该处和前一行的逗号、引号和括号",
      en: "check commas, quotation marks and brackets there and on the line before",
    },
  },
  "syntax/yaml-indent": {
    severity: "error",
    zh: "第 {column} 列：缩进与上下行不符（“{reason}”）",
    en: "column {column}: the indentation does not fit the lines around (“{reason}”)",
    remedy: {
      zh: "同一层的各行须左对齐，下一层多缩进两格",
      en: "let lines of one level begin in one column, those below it two further in",
    },
  },
  "syntax/yaml-tab": {
    severity: "error",
    zh: "第 {column} 列：用制表符（Tab）缩进（“{reason}”）",
    en: "column {column}: a tab is used to indent (“{reason}”)",
    remedy: { zh: "请改用空格", en: "use spaces" },
  },
  "syntax/yaml-unclosed": {
    severity: "error",
    zh: "第 {column} 列：引号或括号没有配对，或缺少应有的符号（“{reason}”）",
    en: "column {column}: a quotation mark or bracket is not closed, or a sign is missing (“{reason}”)",
    remedy: {
      zh: "请检查该行和前几行的引号、括号、逗号；须为半角",
      en: "check quotation marks, brackets and commas there and on the lines before; they must not be full-width",
    },
  },
  "syntax/yaml-repeated-key": {
    severity: "error",
    zh: "第 {column} 列：同一个名称写了两次（“{reason}”）",
    en: "column {column}: a name is given twice (“{reason}”)",
    remedy: { zh: "请只保留一个", en: "keep one of the two" },
  },
  "syntax/yaml-colon": {
    severity: "error",
    zh: "第 {column} 列：这里应是“名称: 值”（“{reason}”）",
    en: "column {column}: a line of the form NAME: VALUE should stand here (“{reason}”)",
    remedy: {
      zh: "冒号须为半角，后面空一格；含冒号或 # 的文字请加引号",
      en: "the colon must not be full-width and takes a space behind it; put a text with a colon or # into quotation marks",
    },
  },
  "syntax/yaml-quote": {
    severity: "error",
    zh: "第 {column} 列：以这个符号开头的文字须加引号（“{reason}”）",
    en: "column {column}: a text that begins with this sign stands in quotation marks (“{reason}”)",
  },
  "syntax/yaml": {
    severity: "error",
    zh: "第 {column} 列：不是有效的 YAML（“{reason}”）",
    en: "column {column}: this is not valid YAML (“{reason}”)",
    remedy: { zh: "请检查该行的缩进、冒号和引号", en: "check indentation, colons and quotation marks on that line" },
  },
} satisfies Record<string, CatalogueEntry>;
