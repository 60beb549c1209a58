import type { CatalogueEntry } from "./message.js";

/** Messages of the data package and of the workbook of a run. */
export const DATAPACKAGE_MESSAGES = {
  "package/bad-metadata": {
    severity: "error",
    zh: "数据说明文件 {file} 有误，位置 {place}：{fault}",
    en: "the description of the data, {file}, at {place}: {fault}",
    remedy: {
      zh: "可用的项目见 docs/zh/exporting.md；不知道的项目请省略",
      en: "docs/en/exporting.md lists what it may hold; leave out what is not known",
    },
  },
  "package/unknown-table": {
    severity: "error",
    zh: "没有名为“{table}”的表",
    en: "there is no table “{table}”",
    remedy: { zh: "可用：{known}", en: "use {known}" },
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
