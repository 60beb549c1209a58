import type { CatalogueEntry } from "./message.js";

/** Messages of `zhenggai query`. `reason` is what the database says, in its own words. */
export const QUERY_MESSAGES = {
  "query/empty": {
    severity: "error",
    zh: "没有给出查询",
    en: "no query was given",
    remedy: {
      zh: '例如 zhenggai query "SELECT unit, problems FROM notices"',
      en: 'such as zhenggai query "SELECT unit, problems FROM notices"',
    },
  },
  "query/folder-first": {
    severity: "error",
    zh: "SQL 的位置上给出的是文件夹“{folder}”",
    en: "the folder “{folder}” stands where the SQL should",
    remedy: {
      zh: '先写 SQL，再写运行结果文件夹：zhenggai query "SELECT unit, problems FROM notices" {folder}',
      en: 'the SQL comes first, the folder behind it: zhenggai query "SELECT unit, problems FROM notices" {folder}',
    },
  },
  "query/reserved-column": {
    severity: "error",
    zh: "列名 {name} 也是 SQL 的保留字，单独写会出错",
    en: "the column {name} has the name of a word of SQL and cannot stand by itself",
    remedy: {
      zh: '请写成 {table}.{name}，或加双引号："{name}"（在命令行的双引号内写作 \\"{name}\\"）',
      en: 'write {table}.{name}, or quote it: "{name}" (\\"{name}\\" between the double quotation marks of a command line)',
    },
  },
  "query/full-width": {
    severity: "error",
    zh: "查询中有全角符号 {found}",
    en: "the query has the full-width sign {found} in it",
    remedy: {
      zh: "SQL 的引号、逗号、括号、等号须为半角；文字用半角单引号，如 '巡视'",
      en: "quotation marks, commas, brackets and the like of SQL are not full-width; a text stands in plain single ones",
    },
  },
  "query/unknown-table": {
    severity: "error",
    zh: "没有名为“{name}”的表",
    en: "there is no table “{name}”",
    remedy: { zh: "可查的表：{known}", en: "the tables are: {known}" },
  },
  "query/mistyped-table": {
    severity: "error",
    zh: "没有名为“{name}”的表",
    en: "there is no table “{name}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "query/unknown-column": {
    severity: "error",
    zh: "没有名为“{name}”的列",
    en: "there is no column “{name}”",
    remedy: {
      zh: "所查的表有：{known}；若是文字而非列名，请用单引号",
      en: "the tables asked have: {known}; a text that is no column stands in single quotation marks",
    },
  },
  "query/mistyped-column": {
    severity: "error",
    zh: "没有名为“{name}”的列",
    en: "there is no column “{name}”",
    remedy: {
      zh: "是否要用 {near}？所查的表有：{known}",
      en: "did you mean {near}? The tables asked have: {known}",
    },
  },
  "query/ambiguous-column": {
    severity: "error",
    zh: "几个表都有列 {name}，不知是哪一个",
    en: "several tables have a column {name}, and it is not said which is meant",
    remedy: { zh: "请写明表名：{known}", en: "name the table too: {known}" },
  },
  "query/not-grouped": {
    severity: "error",
    zh: "列 {name} 既没有汇总，也不在 GROUP BY 中",
    en: "the column {name} is neither summed up nor named in GROUP BY",
    remedy: {
      zh: "请把它加入 GROUP BY，或用 count、sum、avg、max 等汇总",
      en: "add it to GROUP BY, or sum it up with count, sum, avg, max and the like",
    },
  },
  "query/syntax": {
    severity: "error",
    zh: "查询第 {line} 行第 {column} 列附近的写法有误（“{reason}”）",
    en: "the query is not SQL at line {line}, column {column} (“{reason}”)",
    remedy: { zh: "可查的表：{tables}", en: "the tables are: {tables}" },
  },
  "query/failed": {
    severity: "error",
    zh: "查询未能完成（“{reason}”）",
    en: "the query failed (“{reason}”)",
    remedy: { zh: "可查的表：{tables}", en: "the tables are: {tables}" },
  },
} satisfies Record<string, CatalogueEntry>;
