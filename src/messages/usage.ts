import type { CatalogueEntry } from "./message.js";

/** Messages of a command line that cannot be understood. */
export const USAGE_MESSAGES = {
  "usage/unknown-command": {
    severity: "error",
    zh: "没有“{name}”这个命令",
    en: "unknown command “{name}”",
    remedy: { zh: "全部命令见 zhenggai --help", en: "zhenggai --help lists them all" },
  },
  "usage/mistyped-command": {
    severity: "error",
    zh: "没有“{name}”这个命令",
    en: "unknown command “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "usage/unknown-option": {
    severity: "error",
    zh: "没有“{name}”这个选项",
    en: "unknown option “{name}”",
    remedy: { zh: "可用的选项见该命令的 --help", en: "the command's --help lists its options" },
  },
  "usage/mistyped-option": {
    severity: "error",
    zh: "没有“{name}”这个选项",
    en: "unknown option “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "usage/option-before-command": {
    severity: "error",
    zh: "选项 {name} 前面没有命令",
    en: "no command stands before the option {name}",
    remedy: {
      zh: "请先写命令，再写选项：zhenggai 命令 {name} …；全部命令见 zhenggai --help",
      en: "name the command first: zhenggai COMMAND {name} …; zhenggai --help lists them all",
    },
  },
  "usage/missing-value": {
    severity: "error",
    zh: "选项 {name} 后缺少值",
    en: "the option {name} lacks its value",
    remedy: { zh: "它要什么值，见该命令的 --help", en: "the command's --help shows what it takes" },
  },
  "usage/empty-path": {
    severity: "error",
    zh: "{name} 的路径是空的",
    en: "the path given for {name} is empty",
    remedy: {
      zh: "请写明文件或文件夹（当前文件夹写作 .）；若用了变量，请确认它有值",
      en: "name the file or folder (. is the current one); where a variable stands for it, check that it is set",
    },
  },
  "usage/missing-argument": {
    severity: "error",
    zh: "缺少参数“{name}”",
    en: "missing required argument “{name}”",
    remedy: { zh: "用法见该命令的 --help", en: "the command's --help shows how it is used" },
  },
  "usage/missing-option": {
    severity: "error",
    zh: "缺少必需的选项 {name}",
    en: "the option {name} is required",
    remedy: { zh: "用法见该命令的 --help", en: "the command's --help shows how it is used" },
  },
  "usage/too-many-arguments": {
    severity: "error",
    zh: "{command} 只有 {expected} 个参数，却给了 {given} 个",
    en: "{command} takes {expected} {expected:argument|arguments}, and {given} {given:was|were} given",
    remedy: {
      zh: "用法见该命令的 --help；含空格的名称请加引号",
      en: "the command's --help shows how it is used; put a name with spaces into quotation marks",
    },
  },
  "usage/only-options": {
    severity: "error",
    zh: "{command} 后面不直接写文件或文件夹，它们由选项给出",
    en: "{command} takes files and folders by its options alone",
    remedy: { zh: "例如 zhenggai {command} {option} …", en: "such as zhenggai {command} {option} …" },
  },
  "usage/bad-choice": {
    severity: "error",
    zh: "{name} 不能是“{value}”",
    en: "{name} cannot be “{value}”",
    remedy: { zh: "可取的值：{known}", en: "it takes one of: {known}" },
  },
  "usage/other": {
    severity: "error",
    zh: "用法有误：{reason}",
    en: "wrong usage: {reason}",
    remedy: { zh: "用法见 --help", en: "--help shows how it is used" },
  },
} satisfies Record<string, CatalogueEntry>;
