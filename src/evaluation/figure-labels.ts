import type { Lang } from "../messages/message.js";
import type { FigureGroup } from "./figures.js";

type Words = Readonly<Record<Lang, string>>;

export const GROUP_LABELS: Readonly<Record<FigureGroup, Words>> = {
  notices: { zh: "通报", en: "Notices" },
  fields: { zh: "通报字段", en: "Fields" },
  stated: { zh: "通报自述数", en: "Stated totals" },
  problems: { zh: "问题", en: "Problems" },
  states: { zh: "状态（已匹配的问题）", en: "States (matched problems)" },
  codes: { zh: "类别编码", en: "Codes" },
  measures: { zh: "整改措施", en: "Measures" },
};

/** Figures by key; `{}` stands for a key's last part where there is one figure a code. */
const LABELS: Readonly<Record<string, Words>> = {
  split: { zh: "通报拆分正确", en: "notices split right" },
  genre: { zh: "文种", en: "genre" },
  fields: { zh: "全部字段", en: "all fields together" },
  "fields.given": { zh: "通报写明的字段", en: "fields that the notice gives" },
  "fields.title": { zh: "标题", en: "title" },
  "fields.unit": { zh: "单位", en: "unit" },
  "fields.province": { zh: "省份", en: "province" },
  "fields.city": { zh: "城市", en: "city" },
  "fields.county": { zh: "县区", en: "county" },
  "fields.kind": { zh: "巡视/巡察", en: "kind of inspection" },
  "fields.inspector": { zh: "巡视巡察组", en: "inspecting group" },
  "fields.inspected_from": { zh: "巡视巡察开始", en: "inspected from" },
  "fields.inspected_to": { zh: "巡视巡察结束", en: "inspected to" },
  "fields.feedback_on": { zh: "反馈日期", en: "feedback on" },
  "fields.published_on": { zh: "公布日期", en: "published on" },
  stated: { zh: "全部自述数", en: "all totals together" },
  "stated.given": { zh: "通报写明的自述数", en: "totals that the notice gives" },
  "stated.problems": { zh: "问题总数", en: "problems" },
  "stated.problems_completed": { zh: "已完成问题数", en: "problems completed" },
  "stated.problems_mostly": { zh: "基本完成问题数", en: "problems mostly completed" },
  "stated.problems_in_progress": { zh: "未完成问题数", en: "problems in progress" },
  "stated.measures": { zh: "措施总数", en: "measures" },
  "stated.measures_completed": { zh: "已完成措施数", en: "measures completed" },
  "stated.rate_pct": { zh: "完成率 %", en: "rate in per cent" },
  "stated.as_of": { zh: "截止日期", en: "as of" },
  "problems.precision": { zh: "问题 查准率", en: "problems precision" },
  "problems.recall": { zh: "问题 查全率", en: "problems recall" },
  "problems.f1": { zh: "问题 F1", en: "problems F1" },
  title_similarity: { zh: "标题相似度", en: "title similarity" },
  aspect: { zh: "所属方面", en: "aspect" },
  parent: { zh: "上级标题", en: "heading above" },
  number: { zh: "序号", en: "printed number" },
  "status.accuracy": { zh: "状态 正确率", en: "state accuracy" },
  "status.kappa": { zh: "状态 κ", en: "state kappa" },
  "status.f1.{}": { zh: "状态 F1 {}", en: "state F1 {}" },
  "basis.accuracy": { zh: "状态依据 正确率", en: "basis accuracy" },
  "basis.kappa": { zh: "状态依据 κ", en: "basis kappa" },
  sustained: { zh: "长期坚持 正确率", en: "sustained accuracy" },
  "sustained.f1": { zh: "长期坚持 F1", en: "sustained F1" },
  done_on: { zh: "完成日期", en: "date done" },
  "done_on.given": { zh: "写明的完成日期", en: "date done where given" },
  due: { zh: "计划完成日期", en: "date due" },
  "due.given": { zh: "写明的计划完成日期", en: "date due where given" },
  "category.accuracy": { zh: "类别 正确率", en: "category accuracy" },
  "category.kappa": { zh: "类别 κ", en: "category kappa" },
  "category.macro_f1": { zh: "类别 宏平均F1", en: "category macro-F1" },
  "category.f1.{}": { zh: "类别 F1 {}", en: "category F1 {}" },
  "core.f1": { zh: "核心类别 全程F1", en: "core categories, F1 end to end" },
  "labels.jaccard": { zh: "多标签 Jaccard", en: "labels Jaccard" },
  "category.ece": { zh: "置信度 期望校准误差", en: "confidence, expected calibration error" },
  "measures.counted": { zh: "措施数正确", en: "measures counted right" },
  "measures.precision": { zh: "措施 查准率", en: "measures precision" },
  "measures.recall": { zh: "措施 查全率", en: "measures recall" },
  "measures.f1": { zh: "措施 F1", en: "measures F1" },
  "measure.state.accuracy": { zh: "措施状态 正确率", en: "measure state accuracy" },
  "measure.state.kappa": { zh: "措施状态 κ", en: "measure state kappa" },
  "measure.state.f1.{}": { zh: "措施状态 F1 {}", en: "measure state F1 {}" },
  "account.state.accuracy": { zh: "整改情况状态 正确率", en: "account state accuracy" },
  "account.state.kappa": { zh: "整改情况状态 κ", en: "account state kappa" },
  ...flagLabels("dated", "有日期", "dated"),
  ...flagLabels("documented", "有文件", "documented"),
  ...flagLabels("quantified", "有数量", "quantified"),
  ...flagLabels("accountable", "有问责", "accountable"),
};

/** What a figure is called in a table. */
export function figureLabel(key: string, lang: Lang): string {
  const own = LABELS[key];
  if (own) return own[lang];
  const cut = key.lastIndexOf(".");
  const family = LABELS[`${key.slice(0, cut)}.{}`];
  return family ? family[lang].replace("{}", key.slice(cut + 1)) : key;
}

function flagLabels(flag: string, zh: string, en: string): Record<string, Words> {
  return {
    [`${flag}.kappa`]: { zh: `${zh} κ`, en: `${en} kappa` },
    [`${flag}.precision`]: { zh: `${zh} 查准率`, en: `${en} precision` },
    [`${flag}.recall`]: { zh: `${zh} 查全率`, en: `${en} recall` },
    [`${flag}.f1`]: { zh: `${zh} F1`, en: `${en} F1` },
  };
}
