import type { CatalogueEntry } from "./message.js";

/** Messages of the comparison of groups. */
export const COMPARISON_MESSAGES = {
  "comparison/no-run": {
    severity: "error",
    zh: "“{folder}”中没有运行结果（缺 tables/{table}.parquet）",
    en: "“{folder}” holds no output of a run (tables/{table}.parquet is missing)",
    remedy: {
      zh: "请先运行 zhenggai run，再给出其输出文件夹",
      en: "run zhenggai run first and name its output folder",
    },
  },
  "comparison/bad-table": {
    severity: "error",
    zh: "表格“{file}”无法读取（{reason}）",
    en: "the table “{file}” cannot be read ({reason})",
    remedy: { zh: "请用 zhenggai run 重新生成", en: "write it anew with zhenggai run" },
  },
  "comparison/unknown-field": {
    severity: "error",
    zh: "不能按“{name}”分组",
    en: "groups cannot be formed by “{name}”",
    remedy: { zh: "可用：{known}，以逗号连接即为交叉分组", en: "use {known}; several, joined by commas, are crossed" },
  },
  "comparison/mistyped-field": {
    severity: "error",
    zh: "不能按“{name}”分组",
    en: "groups cannot be formed by “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "comparison/no-field": {
    severity: "error",
    zh: "没有说明按什么分组",
    en: "it was not said what to form groups by",
    remedy: { zh: "可用：{known}", en: "use {known}" },
  },
  "comparison/claims-are-whole": {
    severity: "error",
    zh: "stated_ratio 是通报对全部问题的自报，不能按“{field}”拆分或筛选",
    en: "stated_ratio is what a notice claims of all its problems and cannot be split or limited by “{field}”",
    remedy: { zh: "请换用 ratio 或 account_ratio", en: "choose ratio or account_ratio" },
  },
  "comparison/unit-only": {
    severity: "error",
    zh: "--shrink 只用于按单位比较 ratio、account_ratio 或 evidenced",
    en: "--shrink is for comparing units on ratio, account_ratio or evidenced",
    remedy: { zh: "请加 --by unit，不与 category 交叉", en: "use it with --by unit, not crossed with category" },
  },
  "comparison/nothing-fits": {
    severity: "error",
    zh: "没有通报或问题符合“{where}”",
    en: "no notice or problem fits “{where}”",
    remedy: { zh: "本次运行中有：{known}", en: "this run has: {known}" },
  },
  "comparison/no-notices": {
    severity: "error",
    zh: "“{folder}”的运行结果中没有整改通报",
    en: "the run in “{folder}” holds no rectification notice",
    remedy: { zh: "请用 zhenggai run 读取存放通报的文件夹", en: "let zhenggai run read a folder that holds some" },
  },
  "comparison/pool-and-apart": {
    severity: "error",
    zh: "--pool 与 --apart 不能同时使用",
    en: "--pool and --apart exclude each other",
    remedy: {
      zh: "请只用一个：--pool 合并，--apart 分开",
      en: "give one of them: --pool takes the notices of a unit together, --apart keeps them apart",
    },
  },
  "comparison/chart-format": {
    severity: "error",
    zh: "不知道怎样把图写成“{file}”",
    en: "a chart cannot be written as “{file}”",
    remedy: { zh: "请用 .svg、.png 或 .vl.json 结尾", en: "let the name end in .svg, .png or .vl.json" },
  },
} satisfies Record<string, CatalogueEntry>;
