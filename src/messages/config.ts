import type { CatalogueEntry } from "./message.js";

/** Messages of the config file. */
export const CONFIG_MESSAGES = {
  "config/faults": {
    severity: "error",
    zh: "配置文件 {file} 有{count}处错误：\n{faults}",
    en: "the config file {file} has {count} {count:fault|faults}:\n{faults}",
  },
  "config/several": {
    severity: "error",
    zh: "当前文件夹有几个配置文件：{files}",
    en: "there are several config files in this folder: {files}",
    remedy: { zh: "请只留一个，或用 --config 指明", en: "keep one, or name one with --config" },
  },
  "config/cannot-read": {
    severity: "error",
    zh: "无法读取（{reason}）",
    en: "it cannot be read ({reason})",
    remedy: { zh: "请检查 --config 后的路径和访问权限", en: "check the path after --config, and its permissions" },
  },
  "config/mistyped-path": {
    severity: "error",
    zh: "没有这个文件",
    en: "there is no such file",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "config/exists": {
    severity: "error",
    zh: "“{file}”已经存在，未予改动",
    en: "“{file}” is there already and was left as it is",
    remedy: { zh: "要以新文件代替它，请加 --force", en: "to put a new file in its place add --force" },
  },
  "config/other-exists": {
    severity: "error",
    zh: "该文件夹已有配置文件“{file}”，两个并存便不知以何者为准",
    en: "the folder has a config file “{file}” already; with two it would not be known which holds",
    remedy: { zh: "请先移走它", en: "move it away first" },
  },
  "config/not-keys": {
    severity: "error",
    zh: "“{key}”之下应是“名称: 值”",
    en: "“{key}” should hold lines of the form NAME: VALUE",
    remedy: { zh: "zhenggai init 会写出一个样例", en: "zhenggai init writes one to start from" },
  },
  "config/misspelt-key": {
    severity: "error",
    zh: "没有“{key}”这一设置",
    en: "there is no setting “{key}”",
    remedy: { zh: "是否指 {meant}？", en: "was {meant} meant?" },
  },
  "config/unknown-key": {
    severity: "error",
    zh: "没有“{key}”这一设置",
    en: "there is no setting “{key}”",
    remedy: { zh: "此处可用：{known}", en: "here there are: {known}" },
  },
  "config/not-a-path": {
    severity: "error",
    zh: "“{key}”应是一个路径，而不是 {found}",
    en: "“{key}” takes a path, not {found}",
    remedy: { zh: "相对路径从配置文件所在文件夹算起", en: "relative paths start at the config file's folder" },
  },
  "config/not-a-path-or-false": {
    severity: "error",
    zh: "“{key}”应是一个路径，或 false（不用），而不是 {found}",
    en: "“{key}” takes a path, or false for none, not {found}",
  },
  "config/not-paths": {
    severity: "error",
    zh: "“{key}”应是一个或几个路径，而不是 {found}",
    en: "“{key}” takes one path or a list of paths, not {found}",
    remedy: { zh: "例如 [通报一, 通报二]", en: "for instance [notices, more-notices]" },
  },
  "config/not-texts": {
    severity: "error",
    zh: "“{key}”应是一项或几项文字，而不是 {found}",
    en: "“{key}” takes one text or a list of texts, not {found}",
    remedy: { zh: "例如 [甲, 乙]；数字请加引号", en: "for instance [a, b]; put numbers in quotation marks" },
  },
  "config/not-a-choice": {
    severity: "error",
    zh: "“{key}”不能是 {found}",
    en: "“{key}” cannot be {found}",
    remedy: { zh: "可用：{choices}", en: "use one of: {choices}" },
  },
  "config/not-a-whole-number": {
    severity: "error",
    zh: "“{key}”应是不小于 {least} 的整数，而不是 {found}",
    en: "“{key}” takes a whole number of at least {least}, not {found}",
    remedy: { zh: "数字不加引号", en: "numbers stand without quotation marks" },
  },
  "config/not-a-share": {
    severity: "error",
    zh: "“{key}”应是 0 到 1 之间的数，而不是 {found}",
    en: "“{key}” takes a number from 0 to 1, not {found}",
  },
  "config/not-a-switch": {
    severity: "error",
    zh: "“{key}”应是 true 或 false，而不是 {found}",
    en: "“{key}” takes true or false, not {found}",
    remedy: { zh: "不加引号", en: "without quotation marks" },
  },
} satisfies Record<string, CatalogueEntry>;
