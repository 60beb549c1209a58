import type { CatalogueEntry } from "./message.js";

/** Messages of `zhenggai chart`. */
export const CHART_MESSAGES = {
  "chart/unknown-name": {
    severity: "error",
    zh: "没有名为“{name}”的图",
    en: "there is no chart called “{name}”",
    remedy: { zh: "可用：{known}", en: "use {known}" },
  },
  "chart/mistyped-name": {
    severity: "error",
    zh: "没有名为“{name}”的图",
    en: "there is no chart called “{name}”",
    remedy: {
      zh: "是否要用 {near}？全部图见 zhenggai chart",
      en: "did you mean {near}? zhenggai chart lists them all",
    },
  },
  "chart/folder-first": {
    severity: "error",
    zh: "图名的位置上给出的是文件夹“{folder}”",
    en: "the folder “{folder}” stands where the name of a chart should",
    remedy: {
      zh: "先写图名，再写运行结果文件夹：zhenggai chart completion-by-unit {folder}；全部图见 zhenggai chart",
      en: "the name comes first, the folder behind it: zhenggai chart completion-by-unit {folder}; zhenggai chart lists them all",
    },
  },
  "chart/unknown-unit": {
    severity: "error",
    zh: "这次运行中没有单位“{name}”",
    en: "this run has no unit “{name}”",
    remedy: {
      zh: "名称见表 completion 的 group 列，例如：{known}",
      en: "names stand in the column group of the table completion, such as {known}",
    },
  },
  "chart/mistyped-unit": {
    severity: "error",
    zh: "这次运行中没有单位“{name}”",
    en: "this run has no unit “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "chart/several-units": {
    severity: "error",
    zh: "“{name}”可指多个单位：{known}",
    en: "“{name}” may be any of several units: {known}",
    remedy: { zh: "请给出全名", en: "give the whole name" },
  },
  "chart/unknown-category": {
    severity: "error",
    zh: "编码手册中没有类别“{name}”",
    en: "the codebook has no category “{name}”",
    remedy: { zh: "可用：{known}", en: "use {known}" },
  },
  "chart/mistyped-category": {
    severity: "error",
    zh: "编码手册中没有类别“{name}”",
    en: "the codebook has no category “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "chart/no-focus": {
    severity: "error",
    zh: "“{name}”不是针对一个{what}的图，不能加 {option}",
    en: "“{name}” is no chart of one {what} and takes no {option}",
    remedy: { zh: "请改用 {known}", en: "use {known}" },
  },
  "chart/format": {
    severity: "error",
    zh: "不知道怎样把图写成“{file}”",
    en: "a chart cannot be written as “{file}”",
    remedy: { zh: "请用 .svg、.png、.vl.json 或 .csv 结尾", en: "let the name end in .svg, .png, .vl.json or .csv" },
  },
  "chart/bad-scale": {
    severity: "error",
    zh: "--scale 应为 {least} 到 {most} 的数，而不是“{value}”",
    en: "--scale takes a number from {least} to {most}, not “{value}”",
  },
} satisfies Record<string, CatalogueEntry>;
