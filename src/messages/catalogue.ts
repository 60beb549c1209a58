import { CHART_MESSAGES } from "./chart.js";
import { CLI_MESSAGES } from "./cli.js";
import { CODING_MESSAGES } from "./coding.js";
import { COMPARISON_MESSAGES } from "./comparison.js";
import { CONFIG_MESSAGES } from "./config.js";
import { CORPUS_MESSAGES } from "./corpus.js";
import { DATAPACKAGE_MESSAGES } from "./datapackage.js";
import { DIFF_MESSAGES } from "./diff.js";
import { EVALUATION_MESSAGES } from "./evaluation.js";
import { GOLD_MESSAGES } from "./gold.js";
import { HUMAN_CODING_MESSAGES } from "./human-coding.js";
import type { CatalogueEntry, Lang, Message } from "./message.js";
import { NOTICE_MESSAGES } from "./notice.js";
import { PIPELINE_MESSAGES } from "./pipeline.js";
import { PRIVACY_MESSAGES } from "./privacy.js";
import { QUERY_MESSAGES } from "./query.js";
import { SYNTAX_MESSAGES } from "./syntax.js";
import { reasonInWords } from "./system-errors.js";
import { fillTemplate } from "./template.js";
import { TEXT_ANALYSIS_MESSAGES } from "./text-analysis.js";
import { USAGE_MESSAGES } from "./usage.js";

/** Every message the program can give, by rule. */
export const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = {
  ...USAGE_MESSAGES,
  ...CLI_MESSAGES,
  ...CORPUS_MESSAGES,
  ...NOTICE_MESSAGES,
  ...CODING_MESSAGES,
  ...EVALUATION_MESSAGES,
  ...GOLD_MESSAGES,
  ...HUMAN_CODING_MESSAGES,
  ...SYNTAX_MESSAGES,
  ...TEXT_ANALYSIS_MESSAGES,
  ...COMPARISON_MESSAGES,
  ...PIPELINE_MESSAGES,
  ...QUERY_MESSAGES,
  ...CHART_MESSAGES,
  ...DATAPACKAGE_MESSAGES,
  ...DIFF_MESSAGES,
  ...CONFIG_MESSAGES,
  ...PRIVACY_MESSAGES,
};

/**
 * Makes a message of a catalogue entry.
 * @throws Error if the catalogue has no such rule: a mistake in the program, not in the input
 */
export function message(rule: string, line: number | null = null, args: Message["args"] = {}): Message {
  const entry = CATALOGUE[rule];
  if (!entry) throw new Error(`no catalogue entry for message "${rule}"`);
  return { rule, severity: entry.severity, line, args };
}

/** The words of a message in one language: what happened and, where there is one, the remedy. */
export function renderMessage(message: Message, lang: Lang): string {
  const entry = CATALOGUE[message.rule];
  if (!entry) return message.rule;
  const args = reasonInWords(message.args, lang);
  const fill = (template: string) => fillTemplate(template, args);
  const remedy = entry.remedy ? (lang === "zh" ? "；" : "; ") + fill(entry.remedy[lang]) : "";
  return fill(entry[lang]) + remedy;
}
