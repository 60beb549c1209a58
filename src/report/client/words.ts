import type { Place } from "../../coding/evidence.js";
import type { MeasureState } from "../../notice/notice.js";
import type { Bilingual } from "../../tables/column.js";
import type { Facet } from "./filter.js";
import type { MarkKind } from "./marks.js";

/** Words of the interface, in both languages. `{name}` is replaced by a value. */
export const WORDS = {
  // Numbers and ratios
  unit: { zh: "单位", en: "Unit" },
  units: { zh: "单位", en: "Units" },
  notices: { zh: "整改通报", en: "Notices" },
  problems: { zh: "问题", en: "Problems" },
  measures: { zh: "整改措施", en: "Measures" },
  files: { zh: "输入文件", en: "Input files" },
  unknownUnit: { zh: "（未读出单位）", en: "(unit not read)" },
  unknown: { zh: "未给出", en: "not given" },
  ratio: { zh: "完成率", en: "Completion ratio" },
  lenient: { zh: "含基本完成", en: "Mostly completed counted in" },
  coverage: { zh: "覆盖率", en: "Coverage" },
  account: { zh: "落实率", en: "Account ratio" },
  claimed: { zh: "自报完成率", en: "Claimed ratio" },
  evidenced: { zh: "有凭据的措施", en: "Measures with evidence" },
  differing: { zh: "核对差异", en: "Differences" },
  interval: { zh: "95% 区间", en: "95% interval" },
  ratioMeans: {
    zh: "已完成 ÷ 写明状态的问题。覆盖率 {coverage}：其余问题通报没有写明状态，不作推断。",
    en: "Completed / problems whose state is given. Coverage {coverage}: of the others the notices give no state, and none is guessed.",
  },
  accountMeans: {
    zh: "措施报告已做、且没有尚在进行或只是打算的问题 ÷ 全部问题。由措施的写法判断，不是通报自己的结论。",
    en: "Problems whose measures report something done and nothing under way or only planned / all problems. Read from wording, not a conclusion of the notices.",
  },
  byProblems: { zh: "Wilson，按问题计", en: "Wilson, on problems" },
  byNotices: { zh: "按 {n} 篇通报之间的差异计", en: "by how {n} notices differ" },
  withState: { zh: "{n} 个写明状态", en: "state given: {n}" },
  withEvidence: { zh: "{n} 有凭据", en: "with evidence: {n}" },
  otherGenres: { zh: "{n} 篇其他文种不计", en: "other kinds left out: {n}" },
  duplicates: { zh: "{n} 篇重复，只计一次", en: "duplicates, counted once: {n}" },
  filesParsed: { zh: "{n} 个已解析", en: "parsed: {n}" },
  filesOther: { zh: "{n} 个没有通报或重复", en: "no notice, or duplicate: {n}" },
  filesUnreadable: { zh: "{n} 个无法读取", en: "unreadable: {n}" },
  statesOf: { zh: "{n} 个问题按通报写明的状态", en: "{n} {n:problem|problems} by the state that the notices give" },
  accountsOf: { zh: "{n} 个问题按措施的写法", en: "{n} {n:problem|problems} by what {n:its|their} measures report" },

  // Filter
  views: { zh: "视图", en: "Views" },
  filter: { zh: "筛选", en: "Filter" },
  search: { zh: "搜索原文", en: "Search the texts" },
  searchHint: { zh: "多个词以空格分开，都要出现", en: "Words parted by blanks; all must occur" },
  searching: { zh: "正在读取原文…", en: "Reading the texts…" },
  clear: { zh: "清除全部", en: "Clear all" },
  remove: { zh: "去掉筛选：{what}", en: "Remove filter: {what}" },
  findValue: { zh: "查找{facet}", en: "Find {facet}" },
  moreValues: { zh: "还有 {n} 个，请查找", en: "{n} more: use the field above" },
  chosen: { zh: "已选 {n}", en: "{n} chosen" },
  selected: {
    zh: "{notices} 篇通报、{problems} 个问题",
    en: "Notices: {notices} · problems: {problems}",
  },
  ofAll: { zh: "（共 {notices} 篇、{problems} 个）", en: " (of {notices} and {problems})" },
  nothing: { zh: "没有符合筛选的问题。", en: "No problem passes the filter." },
  copyLink: { zh: "复制本页视图的链接", en: "Copy link to this view" },
  linkCopied: { zh: "链接已复制。", en: "The link is copied." },
  printPage: { zh: "打印", en: "Print" },
  theme: { zh: "深色", en: "Dark" },
  languageName: { zh: "语言", en: "Language" },

  // Tables
  columns: { zh: "列", en: "Columns" },
  copyTable: { zh: "复制", en: "Copy" },
  tableCopied: { zh: "已复制 {n} 行。", en: "{n} {n:row is|rows are} copied." },
  csv: { zh: "下载 CSV", en: "Download CSV" },
  rows: { zh: "第 {from}–{to} 行，共 {n} 行", en: "Rows {from}–{to} of {n}" },
  previous: { zh: "上一页", en: "Previous page" },
  next: { zh: "下一页", en: "Next page" },
  pages: { zh: "翻页", en: "Pages" },

  // Units and problems
  place: { zh: "地区", en: "Place" },
  published: { zh: "发布", en: "Published" },
  feedback: { zh: "反馈", en: "Feedback" },
  inspected: { zh: "巡视巡察时间", en: "Inspected" },
  compareUnit: { zh: "比较", en: "Compare" },
  compareThis: { zh: "比较{unit}", en: "Compare {unit}" },
  unitLead: {
    zh: "点单位名看它的问题。完成率只计写明状态的问题，落实率由措施的写法判断、计全部问题；问题少的单位区间宽，名次说明不了什么。",
    en: "A unit's name leads to its problems. The completion ratio rests on problems whose state is given, the account ratio is read from the measures and rests on all; with few problems the interval is wide and the rank says little.",
  },
  problemLead: {
    zh: "点问题看它在通报中的原文、标注和编码依据。",
    en: "A problem leads to its words in the notice, with what was read from them.",
  },
  number: { zh: "编号", en: "No." },
  title: { zh: "问题", en: "Problem" },
  aspect: { zh: "所属方面", en: "Aspect" },
  labels: { zh: "其他类别", en: "Further labels" },
  confidence: { zh: "把握", en: "Confidence" },
  coder: { zh: "编码者", en: "Coded by" },
  source: { zh: "来源", en: "Source" },
  measuresOf: { zh: "措施数", en: "Measures" },
  evidenceOf: { zh: "有凭据", en: "With evidence" },
  noUnits: { zh: "没有整改通报。", en: "There is no rectification notice." },

  // One problem
  back: { zh: "返回列表", en: "Back to the list" },
  before: { zh: "上一个问题", en: "Previous problem" },
  after: { zh: "下一个问题", en: "Next problem" },
  inSelection: { zh: "筛选中的第 {at} 个，共 {n} 个", en: "{at} of {n} in the selection" },
  noSuchProblem: { zh: "这批通报中没有编号为 {id} 的问题。", en: "These notices have no problem with the id {id}." },
  statement: { zh: "问题陈述", en: "Statement" },
  accountText: { zh: "整改情况", en: "Account" },
  noAccount: { zh: "通报没有写整改情况。", en: "The notice gives no account." },
  noProblems: { zh: "没有读出逐条的问题。", en: "No single problems were read." },
  line: { zh: "第 {n} 行", en: "line {n}" },
  measureAt: { zh: "措施 {n}", en: "Measure {n}" },
  codes: { zh: "编码与依据", en: "Codes and what decided them" },
  category: { zh: "类别", en: "Category" },
  decided: { zh: "依据", en: "Decided by" },
  machineSaid: { zh: "机器原先的编码", en: "the machine had coded it" },
  machineRead: { zh: "机器原先读作", en: "the machine had read" },
  noEvidence: { zh: "没有词语作依据", en: "no term" },
  status: { zh: "通报写明的状态", en: "State that the notice gives" },
  readIn: { zh: "读自", en: "read in" },
  sustained: { zh: "长期坚持", en: "to be kept up" },
  doneOn: { zh: "完成于 {date}", en: "done {date}" },
  dueOn: { zh: "期限 {date}", en: "due {date}" },
  accountState: { zh: "措施落实情况", en: "What the account comes to" },
  accountBecause: {
    zh: "由 {n} 项措施得出：{states}",
    en: "from the measures ({n}): {states}",
  },
  figures: { zh: "读出的数字", en: "Figures read" },
  legend: { zh: "标注", en: "Marks" },
  inNotice: { zh: "本篇通报", en: "This notice" },
  fields: { zh: "通报信息读自何处", en: "What the notice's fields were read from" },
  claims: { zh: "自报数字读自何处", en: "What its claims were read from" },
  allOfUnit: { zh: "该单位全部问题", en: "All problems of this unit" },
  missing: {
    zh: "原文存放在网页旁的文件 {file} 中，现在找不到它。请把 report-data 文件夹与网页放在一起。",
    en: "The texts stand in the file {file} beside the page, which is not there. Keep the folder report-data next to the page.",
  },
  loading: { zh: "正在读取…", en: "Reading…" },

  // Charts
  charts: { zh: "图", en: "Charts" },
  chartHint: {
    zh: "点图中的条、点、格或名称，看它背后的问题；“数据”列出图中每个数，也通向问题。",
    en: "A bar, point, cell or name of a chart leads to the problems behind it; “Data” lists every number of it, and leads there too.",
  },
  chartData: { zh: "数据", en: "Data" },
  behind: { zh: "看问题", en: "Problems" },
  behindRow: { zh: "看问题：{what}", en: "Problems: {what}" },
  noChart: { zh: "这张图没有画成：{reason}", en: "This chart could not be drawn: {reason}" },
  download: { zh: "下载 {what}：{chart}", en: "Download {what}: {chart}" },
  wordsWhole: {
    zh: "用词按通报与类别统计，对状态和原文的筛选不改变它。",
    en: "Words are counted by notice and category: filters by state or text do not change them.",
  },

  // Comparing
  left: { zh: "单位甲", en: "Unit A" },
  right: { zh: "单位乙", en: "Unit B" },
  swap: { zh: "对调", en: "Swap" },
  chooseUnit: { zh: "输入或选择单位", en: "Type or choose a unit" },
  compareLead: {
    zh: "选两个单位并列比较。差异的区间含 0，就不能说两者不同。",
    en: "Choose two units to set side by side. Where the interval of a difference holds 0, the two cannot be told apart.",
  },
  difference: { zh: "差（甲－乙）", en: "Difference (A − B)" },
  noSuchUnit: { zh: "没有名为“{unit}”的单位。", en: "There is no unit called “{unit}”." },
  undecided: { zh: "含 0", en: "holds 0" },
  decidedDifference: { zh: "不含 0", en: "does not hold 0" },
  measure: { zh: "指标", en: "Measure" },
  profile: { zh: "问题的类别", en: "Problems by category" },
  states: { zh: "通报写明的状态", en: "States that the notices give" },
  accounts: { zh: "措施落实情况", en: "What the accounts come to" },
  evidence: { zh: "措施的凭据", en: "Evidence of measures" },
  newcombe: {
    zh: "比例之差以百分点计。差的区间：Newcombe 由两个 Wilson 区间合成的方法（1998，方法 10）。只看两个单位时未作多重比较校正。",
    en: "Differences of shares are in percentage points; their interval is Newcombe's hybrid of two Wilson intervals (1998, method 10). No correction for many comparisons is made for two units.",
  },

  // Checks
  check: { zh: "核对项", en: "Check" },
  stated: { zh: "自报", en: "Stated" },
  derived: { zh: "核对所得", en: "Derived" },
  differs: { zh: "差", en: "Difference" },
  note: { zh: "说明", en: "Note" },
  words: { zh: "原文", en: "Words" },
  onlyDiffering: { zh: "只看有差异的", en: "Only those that differ" },
  noDiffering: { zh: "所选通报自报的数字与核对所得一致。", en: "What these notices claim is what is counted in them." },
  noChecks: {
    zh: "所选通报没有自报过数字，无可核对。",
    en: "None of these notices claims a number, so there is nothing to check.",
  },
  checkLead: {
    zh: "把通报自报的数字与正文数出的数字对照。差异是对文本的发现，可能出于口径不同或读取有误，不是对单位的指责。自报的是整篇通报，对类别、状态和原文的筛选只挑选通报。",
    en: "What notices claim, held against what is counted in them. A difference is a finding about a text: it may count differently, or have been misread. It is no charge against a unit. Claims are of the whole notice: filters by category, state or text only choose the notices.",
  },
} as const satisfies Record<string, Bilingual>;

/** Names of what is filtered by. */
export const FACET_NAMES: Readonly<Record<Facet, Bilingual>> = {
  province: { zh: "省份", en: "Province" },
  level: { zh: "层级", en: "Level" },
  unit_type: { zh: "单位类型", en: "Type of unit" },
  kind: { zh: "巡视或巡察", en: "Kind of inspection" },
  year: { zh: "发布年份", en: "Year of publication" },
  category: { zh: "类别", en: "Category" },
  state: { zh: "写明的状态", en: "State given" },
  account: { zh: "措施落实情况", en: "Account" },
  unit: { zh: "单位", en: "Unit" },
};

/** Names of the evidence flags of a measure. */
export const FLAG_NAMES = {
  dated: { zh: "日期", en: "dated" },
  documented: { zh: "文件", en: "document" },
  quantified: { zh: "数量", en: "quantity" },
  accountable: { zh: "问责", en: "accountable" },
} as const satisfies Record<string, Bilingual>;

/** Places in a problem that a term may have been found in. */
export const PLACE_NAMES: Readonly<Record<Place, Bilingual>> = {
  title: { zh: "标题", en: "in the title" },
  statement: { zh: "陈述", en: "in the statement" },
  heading: { zh: "上级标题", en: "in the heading above" },
  part: { zh: "部分标题", en: "in the heading of the part" },
  account: { zh: "整改情况", en: "in the account" },
};

/** What the marks in a text say. */
export const MARK_NAMES: Readonly<Record<MarkKind, Bilingual>> = {
  title: { zh: "问题标题", en: "title of the problem" },
  term: { zh: "类别依据", en: "decided the category" },
  state: { zh: "状态用语", en: "words of the state" },
  dated: { zh: "日期", en: "date" },
  documented: { zh: "文件", en: "document" },
  quantified: { zh: "数量", en: "quantity" },
  accountable: { zh: "问责", en: "held to account" },
  figure: { zh: "读出的数字", en: "figure read" },
  found: { zh: "搜索的词", en: "searched for" },
};

/** Order in which states of measures are told. */
export const MEASURE_ORDER: readonly MeasureState[] = ["done", "under_way", "planned", "declared"];
