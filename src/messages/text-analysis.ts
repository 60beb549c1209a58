import type { CatalogueEntry } from "./message.js";

/** Messages of the commands that analyse the words of notices. */
export const TEXT_ANALYSIS_MESSAGES = {
  "text/no-notices": {
    severity: "error",
    zh: "“{paths}”中没有整改通报",
    en: "{paths} holds no rectification notice",
    remedy: { zh: "请用 zhenggai parse 查看文件是怎样读的", en: "see how a file is read with zhenggai parse" },
  },
  "text/run-folder": {
    severity: "error",
    zh: "“{paths}”是运行结果文件夹，其中没有通报",
    en: "{paths} is the output folder of a run and holds no notices",
    remedy: {
      zh: "这个命令读取通报：请给出通报所在的文件夹",
      en: "this command reads notices: name the folder that they are in",
    },
  },
  "text/no-term": {
    severity: "error",
    zh: "没有给出检索词",
    en: "no term was given",
    remedy: { zh: "请给出一个词，或以逗号分隔的几个词", en: "give a word, or several separated by commas" },
  },
  "text/bad-expression": {
    severity: "error",
    zh: "正则表达式“{expression}”有误（“{reason}”）",
    en: "the regular expression “{expression}” is not valid (“{reason}”)",
    remedy: {
      zh: "语法为 RE2：不支持反向引用和环视；按字面检索请去掉 --regex",
      en: "the syntax is RE2's, without back-references and look-around; leave --regex out to search for the words as they stand",
    },
  },
  "text/unknown-field": {
    severity: "error",
    zh: "没有名为“{name}”的字段",
    en: "there is no field “{name}”",
    remedy: { zh: "可用的字段：{known}", en: "the fields are: {known}" },
  },
  "text/mistyped-field": {
    severity: "error",
    zh: "没有名为“{name}”的字段",
    en: "there is no field “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "text/unknown-category": {
    severity: "error",
    zh: "编码手册中没有类别“{name}”",
    en: "the codebook has no category “{name}”",
    remedy: { zh: "可用：{known}", en: "use {known}" },
  },
  "text/mistyped-category": {
    severity: "error",
    zh: "编码手册中没有类别“{name}”",
    en: "the codebook has no category “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "text/unknown-value": {
    severity: "error",
    zh: "{field} 不能是“{name}”",
    en: "{field} cannot be “{name}”",
    remedy: { zh: "可用：{known}", en: "it is one of: {known}" },
  },
  "text/mistyped-value": {
    severity: "error",
    zh: "{field} 不能是“{name}”",
    en: "{field} cannot be “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "text/near-value": {
    severity: "error",
    zh: "没有文本的 {field} 是“{name}”",
    en: "no text has “{name}” as its {field}",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "text/no-such-value": {
    severity: "error",
    zh: "没有文本的 {field} 是“{name}”",
    en: "no text has “{name}” as its {field}",
    remedy: { zh: "这里有：{known}", en: "there are: {known}" },
  },
  "text/no-values": {
    severity: "error",
    zh: "没有文本的 {field} 是“{name}”",
    en: "no text has “{name}” as its {field}",
    remedy: { zh: "这些通报都没有给出该字段", en: "none of these notices gives that field" },
  },
  "text/nothing-fits": {
    severity: "error",
    zh: "没有文本符合“{where}”的全部条件",
    en: "no text fits all of “{where}”",
    remedy: { zh: "每个值单独都有；请减少条件", en: "each value occurs by itself; ask for fewer of them together" },
  },
  "text/spaces-between": {
    severity: "warning",
    zh: "“{terms}”是连同空格一起查找的",
    en: "“{terms}” was looked for as one, spaces and all",
    remedy: { zh: "几个词语之间请用逗号", en: "put commas between several words" },
  },
  "text/not-alone": {
    severity: "warning",
    zh: "“{terms}”没有单独成词之处；长词里面的不计",
    en: "“{terms}” stands nowhere as a word of its own; within longer words it does not count",
    remedy: {
      zh: "zhenggai kwic {terms} 按文字查找，长词里面的也能找到",
      en: "zhenggai kwic {terms} searches the text itself, and finds it there too",
    },
  },
  "text/no-condition": {
    severity: "error",
    zh: "{option} 没有给出条件",
    en: "{option} gives no condition",
    remedy: { zh: "例如 status=completed", en: "such as status=completed" },
  },
  "text/field-level": {
    severity: "error",
    zh: "字段“{field}”属于 {scope}，而这里的文本是 {level}",
    en: "the field “{field}” belongs to a {scope}, but a text here is a {level}",
    remedy: {
      zh: "请换一个字段，或用 --of {scope} 改变文本的单位",
      en: "choose another field, or other texts with --of {scope}",
    },
  },
  "text/bad-selection": {
    severity: "error",
    zh: "条件“{condition}”不是“字段=值”的形式",
    en: "the condition “{condition}” is not of the form field=value",
    remedy: {
      zh: "例如 category=finance|procurement,status=completed",
      en: "such as category=finance|procurement,status=completed",
    },
  },
  "text/empty-group": {
    severity: "error",
    zh: "符合“{group}”的文本没有词语",
    en: "the texts that fit “{group}” have no words",
    remedy: { zh: "请用 --of 换一种文本", en: "choose other texts with --of" },
  },
  "text/nothing-else": {
    severity: "error",
    zh: "全部文本都属于目标组，没有其余文本可作参照",
    en: "every text belongs to the target, and none is left to compare it with",
    remedy: { zh: "请缩小 --target 的条件", en: "narrow the conditions of --target" },
  },
  "text/overlapping-groups": {
    severity: "error",
    zh: "有文本同时属于目标组和参照组",
    en: "some texts belong to both the target and the reference group",
    remedy: {
      zh: "请使两组的条件互斥，或省去 --reference",
      en: "make the two exclude each other, or leave --reference out",
    },
  },
  "text/bad-number": {
    severity: "error",
    zh: "{option} 应为不小于 {minimum} 的整数，而不是“{value}”",
    en: "{option} takes a whole number of at least {minimum}, not “{value}”",
  },
  "text/bad-share": {
    severity: "error",
    zh: "{option} 应为 0 到 1 之间的数，而不是“{value}”",
    en: "{option} takes a number from 0 to 1, not “{value}”",
  },
  "text/bad-choice": {
    severity: "error",
    zh: "{option} 不能是“{value}”",
    en: "{option} cannot be “{value}”",
    remedy: { zh: "可取的值：{known}", en: "it takes one of: {known}" },
  },
  "text/foreign-folder": {
    severity: "error",
    zh: "文件夹“{folder}”中的同名文件不是本程序写出的，未予覆盖",
    en: "“{folder}” holds files of the same names that this program did not write; they are left alone",
    remedy: { zh: "请用 --out 另选文件夹", en: "choose another folder with --out" },
  },
  "text/cannot-write": {
    severity: "error",
    zh: "无法写入“{file}”（{reason}）",
    en: "“{file}” cannot be written ({reason})",
    remedy: {
      zh: "请检查文件夹是否存在、有无写入权限、磁盘是否已满",
      en: "check that its folder exists and can be written to, and that the disk is not full",
    },
  },
} satisfies Record<string, CatalogueEntry>;
