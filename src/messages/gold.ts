import type { CatalogueEntry } from "./message.js";

/** What may be wrong in a file of reference coding; file and key stand before it. */
export const GOLD_MESSAGES = {
  "gold/no-files": {
    severity: "error",
    zh: "文件夹中没有人工编码文件（*.json）",
    en: "holds no gold file (*.json)",
    remedy: { zh: "请给出存放 JSON 文件的那个文件夹", en: "name the folder that the JSON files are in" },
  },
  "gold/coded-already": {
    severity: "error",
    zh: "{notice} 已在 {other} 中编码",
    en: "{notice} is coded in {other} already",
    remedy: { zh: "每篇通报只放在一个文件里", en: "keep each notice in one file alone" },
  },
  "gold/coded-twice": {
    severity: "error",
    zh: "{notice} 在另一文件夹中也有编码",
    en: "{notice} is coded in another folder as well",
    remedy: { zh: "请去掉其中一份", en: "take one of the two out" },
  },
  "gold/no-notice": {
    severity: "error",
    zh: "各通报文件夹中都没有 {notice}",
    en: "{notice} is in none of the folders of notices",
    remedy: { zh: "请用 --corpus 给出该通报所在的文件夹", en: "name the folder that it is in with --corpus" },
  },
  "gold/no-problem": {
    severity: "error",
    zh: "第 {at} 行“{title}”：{file} 的人工编码中没有这个问题",
    en: "line {at}, “{title}”: the coding of {file} has no such problem",
    remedy: { zh: "行号和标题须与该篇的人工编码一致", en: "line and title must be those of its coding" },
  },
  "gold/unknown-key": {
    severity: "error",
    zh: "没有这个名称",
    en: "is not a key of this file",
    remedy: { zh: "可用：{known}", en: "known are {known}" },
  },
  "gold/mistyped-key": {
    severity: "error",
    zh: "没有这个名称",
    en: "is not a key of this file",
    remedy: { zh: "多半应为 {near}", en: "probably {near} was meant" },
  },
  "gold/of-measures": {
    severity: "error",
    zh: "是对整改措施的编码，不是对整篇通报的编码",
    en: "codes the measures of a problem, not a whole notice",
    remedy: {
      zh: "请把这个文件放在人工编码文件夹之外，用 --measures 给出",
      en: "keep this file outside the folder of reference coding, and name it with --measures",
    },
  },
  "gold/missing": { severity: "error", zh: "缺少这一项", en: "is missing" },
  "gold/no-label": { severity: "error", zh: "至少要有一个类别", en: "must name at least one category" },
  "gold/not-a-list": { severity: "error", zh: "应为列表，而不是 {found}", en: "must be a list, is {found}" },
  "gold/not-text": { severity: "error", zh: "应为文字，而不是 {found}", en: "must be text, is {found}" },
  "gold/not-a-number": { severity: "error", zh: "应为数，而不是 {found}", en: "must be a number, is {found}" },
  "gold/not-a-flag": {
    severity: "error",
    zh: "应为 true 或 false，而不是 {found}",
    en: "must be true or false, is {found}",
  },
  "gold/not-a-choice": {
    severity: "error",
    zh: "应为 {choices} 之一，而不是 {found}",
    en: "must be one of {choices}, is {found}",
  },
  "gold/not-an-object": { severity: "error", zh: "应为对象，而不是 {found}", en: "must be an object, is {found}" },
} satisfies Record<string, CatalogueEntry>;
