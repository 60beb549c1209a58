import type { CatalogueEntry } from "./message.js";

/** Messages of the data package and of the workbook of a run. */
export const DATAPACKAGE_MESSAGES = {
  "package/metadata-faults": {
    severity: "error",
    zh: "数据说明文件 {file} 有{count}处错误：\n{faults}",
    en: "the description of the data, {file}, has {count} {count:fault|faults}:\n{faults}",
  },
  "package/unknown-metadata-key": {
    severity: "error",
    zh: "{place}：没有“{name}”这一项",
    en: "{place}: there is no entry “{name}”",
    remedy: { zh: "此处可用：{known}", en: "here there are: {known}" },
  },
  "package/mistyped-metadata-key": {
    severity: "error",
    zh: "{place}：没有“{name}”这一项",
    en: "{place}: there is no entry “{name}”",
    remedy: { zh: "是否指 {near}？", en: "was {near} meant?" },
  },
  "package/metadata-missing": {
    severity: "error",
    zh: "{place}：缺少“{name}”",
    en: "{place}: “{name}” is missing",
    remedy: { zh: "请补上，或省略整项", en: "add it, or leave the whole entry out" },
  },
  "package/metadata-not-text": {
    severity: "error",
    zh: "{place} 应为文字，且不为空",
    en: "{place} should be a text that is not empty",
    remedy: {
      zh: "数和日期请加引号；不知道的项目请省略",
      en: "put numbers and dates into quotation marks; leave out what is not known",
    },
  },
  "package/metadata-not-words": {
    severity: "error",
    zh: "{place} 应为一段文字，或 zh、en 各一段",
    en: "{place} should be one text, or one for zh and one for en",
    remedy: {
      zh: "例如 { zh: 巡察整改数据, en: Rectification data }；数请加引号",
      en: "such as { zh: 巡察整改数据, en: Rectification data }; put numbers into quotation marks",
    },
  },
  "package/metadata-not-a-list": {
    severity: "error",
    zh: "{place} 应为列表，至少一项",
    en: "{place} should be a list with at least one entry",
    remedy: {
      zh: "每项一行，以“- ”开头；没有时请省略",
      en: "each entry on a line that begins with “- ”; leave out an empty list",
    },
  },
  "package/metadata-not-keys": {
    severity: "error",
    zh: "{place} 应是“名称: 值”",
    en: "{place} should hold lines of the form NAME: VALUE",
    remedy: { zh: "样例见 docs/zh/exporting.md", en: "docs/en/exporting.md shows one" },
  },
  "package/metadata-not-a-link": {
    severity: "error",
    zh: "{place} 应为完整的网址",
    en: "{place} should be a whole web address",
    remedy: { zh: "例如 https://example.org/data", en: "such as https://example.org/data" },
  },
  "package/metadata-not-an-email": {
    severity: "error",
    zh: "{place} 应为电子邮箱地址",
    en: "{place} should be an e-mail address",
    remedy: { zh: "例如 name@example.org", en: "such as name@example.org" },
  },
  "package/metadata-bad-name": {
    severity: "error",
    zh: "{place} 只能由小写字母、数字和 . _ - 组成，并以字母或数字开头",
    en: "{place} takes small letters, digits and . _ - alone, and begins with a letter or digit",
    remedy: {
      zh: "例如 rectification-2023；别的名称可写在 title",
      en: "such as rectification-2023; title takes any words",
    },
  },
  "package/metadata-bad-licence": {
    severity: "error",
    zh: "{place} 应为许可证的简称，只能由字母、数字和 . _ - 组成",
    en: "{place} should be the short name of a licence, of letters, digits and . _ - alone",
    remedy: { zh: "例如 CC-BY-4.0；全称可写在 title", en: "such as CC-BY-4.0; title takes its full name" },
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
    severity: "error",
    zh: "表 {table} 第 {row} 行的 {column} 有 {length} 字，超过 Excel 单元格上限 32767，已在工作簿中截断并注明",
    en: "table {table}, row {row}, {column}: {length} characters, more than the 32,767 of an Excel cell; cut in the workbook, and marked there",
    remedy: { zh: "全文见 tables/{table}.csv", en: "the whole text is in tables/{table}.csv" },
  },
  "package/more-long-cells": {
    severity: "error",
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
