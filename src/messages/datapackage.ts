import type { CatalogueEntry } from "./message.js";

/** Messages of the data package and of the workbook of a run. */
export const DATAPACKAGE_MESSAGES = {
  "package/bad-metadata": {
    severity: "error",
    zh: "数据说明文件 {file} 有误，位置 {place}（“{fault}”）",
    en: "the description of the data, {file}, is wrong at {place} (“{fault}”)",
    remedy: {
      zh: "可用的项目见 docs/zh/exporting.md；不知道的项目请省略",
      en: "docs/en/exporting.md lists what it may hold; leave out what is not known",
    },
  },
  "package/metadata-faults": {
    severity: "error",
    zh: "数据说明文件 {file} 有{count}处错误：\n{faults}",
    en: "the description of the data, {file}, has {count} {count:fault|faults}:\n{faults}",
  },
  "package/unknown-metadata-key": {
    severity: "error",
    zh: "数据说明文件 {file} 位置 {place}：没有“{name}”这一项",
    en: "the description of the data, {file}, at {place}: there is no entry “{name}”",
    remedy: { zh: "可用的项目见 docs/zh/exporting.md", en: "docs/en/exporting.md lists what it may hold" },
  },
  "package/mistyped-metadata-key": {
    severity: "error",
    zh: "数据说明文件 {file} 位置 {place}：没有“{name}”这一项",
    en: "the description of the data, {file}, at {place}: there is no entry “{name}”",
    remedy: { zh: "是否指 {near}？", en: "was {near} meant?" },
  },
  "package/metadata-missing": {
    severity: "error",
    zh: "数据说明文件 {file} 位置 {place}：缺少“{name}”",
    en: "the description of the data, {file}, at {place}: “{name}” is missing",
    remedy: { zh: "请补上，或省略整项", en: "add it, or leave the whole entry out" },
  },
  "package/unknown-table": {
    severity: "error",
    zh: "没有名为“{name}”的表",
    en: "there is no table “{name}”",
    remedy: { zh: "可用：{known}", en: "use {known}" },
  },
  "package/mistyped-table": {
    severity: "error",
    zh: "没有名为“{name}”的表",
    en: "there is no table “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "package/not-xlsx": {
    severity: "error",
    zh: "工作簿的名称应以 .xlsx 结尾，而不是“{file}”",
    en: "a workbook’s name ends in .xlsx, unlike “{file}”",
    remedy: { zh: "CSV 已在运行结果的 tables/ 中", en: "the tables are in tables/ of the run as CSV already" },
  },
  "package/long-cell": {
    severity: "warning",
    zh: "表 {table} 第 {row} 行的 {column} 有 {length} 字，超过 Excel 单元格上限 32767，已在工作簿中截断并注明",
    en: "table {table}, row {row}, {column}: {length} characters, more than the 32,767 of an Excel cell; cut in the workbook, and marked there",
    remedy: { zh: "全文见 tables/{table}.csv", en: "the whole text is in tables/{table}.csv" },
  },
  "package/more-long-cells": {
    severity: "warning",
    zh: "另有 {count} 个单元格同样过长",
    en: "{count} further {count:cell is|cells are} too long likewise",
    remedy: { zh: "均列在工作表 about 中", en: "the sheet about lists them all" },
  },
  "package/further-sheet": {
    severity: "info",
    zh: "表 {table} 超过 Excel 工作表的 1048576 行，其余在工作表 {name} 中",
    en: "table {table} has more than the 1,048,576 rows of an Excel sheet; it goes on in the sheet {name}",
  },
  "package/cannot-write": {
    severity: "error",
    zh: "无法写入“{file}”（{reason}）",
    en: "“{file}” cannot be written ({reason})",
    remedy: {
      zh: "请检查文件夹是否存在、有无写入权限，文件是否正在 Excel 中打开",
      en: "check that its folder is there and may be written to, and that Excel does not hold it open",
    },
  },
} satisfies Record<string, CatalogueEntry>;
