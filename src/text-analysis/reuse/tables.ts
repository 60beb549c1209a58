import type { Column, RowOf, Table } from "../../tables/column.js";
import { NOTICE_ID, PROBLEM_ID, SOURCE, UNIT } from "../../tables/keys.js";
import { PARTS } from "../columns.js";

/** The columns that a passage has for each of its two sides. */
function sideColumns<Side extends "a" | "b">(side: Side) {
  const zh = side === "a" ? "甲" : "乙";
  const en = side === "a" ? "first" : "second";
  return [
    { ...NOTICE_ID, name: `notice_${side}`, title: { zh: `${zh}：通报编号`, en: `Notice (${en})` } },
    { ...SOURCE, name: `source_${side}`, title: { zh: `${zh}：来源文件`, en: `Source file (${en})` } },
    { ...UNIT, name: `unit_${side}`, title: { zh: `${zh}：被巡单位`, en: `Unit (${en})` } },
    {
      name: `line_${side}`,
      type: "integer",
      minimum: 1,
      title: { zh: `${zh}：起始行`, en: `First line (${en})` },
      description: {
        zh: "段落起始处在原文件中的行号，从 1 起",
        en: "1-based line of the source on which the passage begins",
      },
    },
    {
      name: `line_end_${side}`,
      type: "integer",
      minimum: 1,
      title: { zh: `${zh}：结束行`, en: `Last line (${en})` },
      description: { zh: "段落结束处在原文件中的行号", en: "Line of the source on which the passage ends" },
    },
    {
      name: `part_${side}`,
      type: "string",
      enumeration: PARTS,
      title: { zh: `${zh}：位置`, en: `Part (${en})` },
      description: { zh: "段落从哪一部分开始", en: "Where in the notice the passage begins" },
    },
    {
      ...PROBLEM_ID,
      name: `problem_${side}`,
      title: { zh: `${zh}：问题编号`, en: `Problem (${en})` },
      empty: { zh: "在各问题之外", en: "outside every problem" },
    },
    {
      name: `account_share_${side}`,
      type: "number",
      unit: "share 0-1",
      minimum: 0,
      maximum: 1,
      title: { zh: `${zh}：占整改情况`, en: `Share of the account (${en})` },
      description: {
        zh: "该段落占所在问题整改情况的字数比例；接近 1 即整条照用",
        en: "Share of the problem's account that the passage makes up, in signs; near 1 the whole account is the same",
      },
      empty: { zh: "不在整改情况中", en: "not in an account" },
    },
    {
      name: `text_${side}`,
      type: "string",
      title: { zh: `${zh}：文字`, en: `Words (${en})` },
      description: { zh: "原文", en: "The words as they stand" },
    },
  ] as const satisfies readonly Column[];
}

const CLUSTER = {
  name: "cluster",
  type: "integer",
  minimum: 1,
  title: { zh: "簇", en: "Cluster" },
  description: { zh: "文字相同或相近的段落同属一簇", en: "Passages that say the same are of one cluster" },
} as const satisfies Column;

const PASSAGE_COLUMNS = [
  {
    name: "passage",
    type: "integer",
    minimum: 1,
    title: { zh: "序号", en: "Passage" },
    description: { zh: "从 1 起", en: "1-based number" },
  },
  CLUSTER,
  {
    name: "matched",
    type: "integer",
    unit: "sign",
    minimum: 1,
    title: { zh: "相同字数", en: "Signs in common" },
    description: {
      zh: "逐字相同的字数；标点和空格不计，一个数目（不论大小）计一字",
      en: "Letters that agree one by one; punctuation and spaces do not count, and a number, whatever it is, counts as one",
    },
  },
  {
    name: "resemblance",
    type: "number",
    unit: "share 0-1",
    minimum: 0,
    maximum: 1,
    title: { zh: "相似度", en: "Resemblance" },
    description: {
      zh: "两段文字五字片段集合的 Jaccard 系数（Broder 1997）",
      en: "Jaccard coefficient of the two texts' sets of five signs (Broder 1997)",
    },
  },
  {
    name: "containment",
    type: "number",
    unit: "share 0-1",
    minimum: 0,
    maximum: 1,
    title: { zh: "包含度", en: "Containment" },
    description: {
      zh: "共有的五字片段占较短一段的比例（Broder 1997）",
      en: "Share of the shorter text's sets of five signs that the other has too (Broder 1997)",
    },
  },
  ...sideColumns("a"),
  ...sideColumns("b"),
] as const satisfies readonly Column[];

/** Words that two notices of different units share. */
export type PassageRow = RowOf<typeof PASSAGE_COLUMNS>;

export const passagesTable: Table<typeof PASSAGE_COLUMNS> = {
  name: "reuse_passages",
  title: { zh: "共有段落", en: "Shared passages" },
  description: {
    zh: "一行是两个不同单位的通报共有的一段文字",
    en: "A row is a passage that notices of two units share",
  },
  columns: PASSAGE_COLUMNS,
  primaryKey: ["passage"],
  foreignKeys: [
    { column: "cluster", table: "reuse_clusters", references: "cluster" },
    { column: "notice_a", table: "notices", references: "notice_id" },
    { column: "notice_b", table: "notices", references: "notice_id" },
  ],
};

const SHARE = { type: "number", unit: "share 0-1", minimum: 0, maximum: 1 } as const;

const NOTICE_COLUMNS = [
  NOTICE_ID,
  SOURCE,
  UNIT,
  {
    name: "signs",
    type: "integer",
    unit: "sign",
    minimum: 0,
    title: { zh: "字数", en: "Signs" },
    description: {
      zh: "标点和空格不计，一个数目计一字",
      en: "Letters; punctuation and spaces do not count, and a number counts as one",
    },
  },
  {
    ...SHARE,
    name: "formulaic_share",
    title: { zh: "套用比例", en: "Formulaic share" },
    description: {
      zh: "落在别的单位通报中也有的连续文字（不短于所设最短长度）之内的字数 / 字数",
      en: "Signs in stretches (of at least the least length set) that also stand in a notice of another unit / signs",
    },
    empty: { zh: "没有文字", en: "no words" },
  },
  {
    ...SHARE,
    name: "formulaic_share_account",
    title: { zh: "整改情况套用比例", en: "Formulaic share of the accounts" },
    description: { zh: "同上，只计各问题的整改情况", en: "The same, of the accounts of problems alone" },
    empty: { zh: "没有整改情况", en: "no accounts" },
  },
  {
    name: "passages",
    type: "integer",
    unit: "passage",
    minimum: 0,
    title: { zh: "共有段落数", en: "Passages" },
    description: { zh: "与别的单位共有的段落（按簇计）", en: "Passages shared with other units, each cluster once" },
  },
  {
    name: "other_units",
    type: "integer",
    unit: "unit",
    minimum: 0,
    title: { zh: "涉及单位数", en: "Other units" },
    description: {
      zh: "与之共有段落的别的单位数",
      en: "Other units whose notices were found to share a passage with it",
    },
  },
  {
    name: "closest_unit",
    type: "string",
    title: { zh: "最相近单位", en: "Closest unit" },
    description: {
      zh: "所列段落中共有字数最多的单位",
      en: "The unit that shares most signs with it in the passages listed",
    },
    empty: { zh: "没有共有段落，或该单位名称未知", en: "no shared passage, or the unit's name is not known" },
  },
  {
    ...SHARE,
    name: "closest_share",
    title: { zh: "与最相近单位共有比例", en: "Share with the closest unit" },
    description: {
      zh: "与最相近单位逐字相同的字数 / 字数（较短的相同片段也计入，故可大于套用比例）",
      en: "Signs that agree with the closest unit's, passage by passage / signs; shorter stretches of a changed passage count, so it can be above formulaic_share",
    },
    empty: { zh: "没有共有段落", en: "no shared passage" },
  },
] as const satisfies readonly Column[];

/** How much of a notice stands elsewhere too. */
export type ReuseNoticeRow = RowOf<typeof NOTICE_COLUMNS>;

export const reuseNoticesTable: Table<typeof NOTICE_COLUMNS> = {
  name: "reuse_notices",
  title: { zh: "各通报的套用比例", en: "Formulaic text by notice" },
  description: { zh: "一行是一篇通报", en: "A row is a notice" },
  columns: NOTICE_COLUMNS,
  primaryKey: ["notice_id"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
};

const CLUSTER_COLUMNS = [
  CLUSTER,
  {
    name: "units",
    type: "integer",
    unit: "unit",
    minimum: 2,
    title: { zh: "单位数", en: "Units" },
    description: { zh: "通报中有这段文字的单位数", en: "Units in whose notices the words stand" },
  },
  {
    name: "notices",
    type: "integer",
    unit: "notice",
    minimum: 2,
    title: { zh: "通报数", en: "Notices" },
    description: { zh: "有这段文字的通报数", en: "Notices in which the words stand" },
  },
  {
    name: "places",
    type: "integer",
    unit: "place",
    minimum: 2,
    title: { zh: "处数", en: "Places" },
    description: { zh: "这段文字出现的处数", en: "Places where the words stand" },
  },
  {
    name: "signs",
    type: "integer",
    unit: "sign",
    minimum: 1,
    title: { zh: "字数", en: "Signs" },
    description: { zh: "代表文字的字数；标点和空格不计，一个数目计一字", en: "Length of the typical wording" },
  },
  { ...NOTICE_ID, title: { zh: "代表文字所在通报", en: "Notice of the typical wording" } },
  SOURCE,
  {
    name: "line",
    type: "integer",
    minimum: 1,
    title: { zh: "行号", en: "Line" },
    description: { zh: "代表文字在原文件中的行号", en: "Line of the source on which the typical wording begins" },
  },
  {
    name: "text",
    type: "string",
    title: { zh: "代表文字", en: "Typical wording" },
    description: { zh: "最多通报采用的写法", en: "The wording that most notices have" },
  },
] as const satisfies readonly Column[];

/** Boilerplate: words that stand in notices of several units. */
export type ReuseClusterRow = RowOf<typeof CLUSTER_COLUMNS>;

export const reuseClustersTable: Table<typeof CLUSTER_COLUMNS> = {
  name: "reuse_clusters",
  title: { zh: "套语", en: "Clusters of boilerplate" },
  description: { zh: "一行是见于几个单位的一段套语", en: "A row is a wording that several units use" },
  columns: CLUSTER_COLUMNS,
  primaryKey: ["cluster"],
  foreignKeys: [{ column: "notice_id", table: "notices", references: "notice_id" }],
};
