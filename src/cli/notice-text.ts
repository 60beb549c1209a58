import type { createExplanationLines } from "../coding/explanation-lines.js";
import { readFileTexts } from "../corpus/read-file.js";
import { renderMessage } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Evidence } from "../notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../pipeline/record.js";
import type { Column } from "../tables/column.js";
import { noticesTable } from "../tables/notices.js";

const WORDS = {
  zh: {
    at: (line: number) => `第 ${line} 行`,
    colon: "：",
    semicolon: "；",
    comma: "，",
    stated: "通报自述",
    problems: "问题",
    measures: (n: number) => `措施 ${n} 条`,
    why: "依据",
    messages: "提示",
    removed: "清除的杂质",
    status: { completed: "已完成", mostly_completed: "基本完成", in_progress: "正在整改", unstated: "未说明" },
    account: { done: "已办", under_way: "在办", declared: "表态" },
    state: { done: "已办", under_way: "在办", planned: "计划", declared: "表态" },
  },
  en: {
    at: (line: number) => `line ${line}`,
    colon: ": ",
    semicolon: "; ",
    comma: ", ",
    stated: "the notice claims",
    problems: "problems",
    measures: (n: number) => many(n, "measure"),
    why: "read from",
    messages: "messages",
    removed: "debris removed",
    status: {
      completed: "completed",
      mostly_completed: "mostly completed",
      in_progress: "in progress",
      unstated: "unstated",
    },
    account: { done: "done", under_way: "under way", declared: "declared" },
    state: { done: "done", under_way: "under way", planned: "planned", declared: "declared" },
  },
} as const;

/** How a notice is to be shown. */
export interface NoticeTextOptions {
  lang: Lang;
  /** With each value the line, the words and the rule that it was read from. */
  explain: boolean;
}

/** What spoke for the two best codes of a problem, line by line. */
export type Explain = ReturnType<typeof createExplanationLines>;

/** A notice as a tree: its fields, what it claims of the whole, and part by part its problems. */
export function noticeText(notice: NoticeRecord, options: NoticeTextOptions, explain: Explain): string {
  const words = WORDS[options.lang];
  const lines = [
    `${notice.fields.title ?? notice.source} (${words.at(notice.line)}, ${codeName("genre", notice.genre, options.lang)})`,
  ];
  const why = (evidence: Evidence | undefined, indent: string) => {
    if (options.explain && evidence)
      lines.push(
        `${indent}↳ ${words.why}${words.colon}${words.at(evidence.line)} “${clip(evidence.text, 60)}” [${evidence.rule}]`,
      );
  };
  for (const [name, value] of Object.entries(notice.fields)) {
    if (name === "title" || value === null) continue;
    lines.push(
      `  ${columnTitle(name, options.lang)}${words.colon}${codeName(columnName(name), String(value), options.lang)}`,
    );
    why(notice.evidence[name], "    ");
  }
  const claims = Object.entries(notice.stated).filter(([, value]) => value !== null);
  if (claims.length > 0)
    lines.push(
      `  ${words.stated}${words.colon}${claims.map(([name, value]) => `${columnTitle(`stated_${name}`, options.lang)} ${value}`).join(words.semicolon)}`,
    );
  for (const [name] of claims) why(notice.evidence[`stated.${name}`], "    ");
  lines.push(`  ${words.problems}${words.colon}${notice.problems.length}`);

  let aspect: string | null = null;
  let parent: string | null = null;
  for (const problem of notice.problems) {
    if (problem.aspect !== aspect) lines.push(`  ■ ${problem.aspect ?? "—"}`);
    if (problem.parent !== parent && problem.parent !== null) lines.push(`    ▸ ${problem.parent}`);
    aspect = problem.aspect;
    parent = problem.parent;
    lines.push(...problemText(problem, options));
    if (options.explain) {
      const input = { ...problem, kind: notice.fields.kind };
      for (const line of explain(input, options.lang)) lines.push(`          ${line}`);
    }
    why(notice.evidence[`problem.${problem.ordinal}`], "          ");
    why(notice.evidence[`problem.${problem.ordinal}.status`], "          ");
  }
  if (notice.messages.length > 0) {
    lines.push(`  ${words.messages}${words.colon.trimEnd()}`);
    for (const met of notice.messages) {
      lines.push(`    ${met.line === null ? "" : `${met.line}: `}${renderMessage(met, options.lang)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The column of the tables that holds a field of the notice: `unit_type` for `unitType`. */
function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** What the tables call a field of the notice. */
function columnTitle(field: string, lang: Lang): string {
  const name = columnName(field);
  return noticesTable.columns.find((column) => column.name === name)?.title[lang] ?? field;
}

/** A value with its name in Chinese where it is a code of the tables: a Chinese reader need not know the English one. */
function codeName(name: string, value: string, lang: Lang): string {
  const column: Column | undefined = noticesTable.columns.find((each) => each.name === name);
  const words = column?.enumeration?.[value];
  return lang === "zh" && words && words.zh !== value ? `${words.zh} ${value}` : value;
}

function problemText(problem: CodedProblem, options: NoticeTextOptions): string[] {
  const words = WORDS[options.lang];
  const { coding } = problem;
  const dates = [problem.doneOn, problem.dueOn && `→ ${problem.dueOn}`].filter(Boolean).join(" ");
  const lines = [
    `      ${problem.number ?? "·"} ${problem.title} (${words.at(problem.line)})`,
    `          ${coding.labels.join(", ")} ${coding.confidence.toFixed(2)} · ${words.status[problem.status]}${dates ? ` ${dates}` : ""} · ${words.account[problem.accountState]}${words.comma}${words.measures(problem.measures.length)}`,
  ];
  if (options.explain) {
    lines.push(`          ↳ ${coding.codedBy}: ${coding.evidence.join("; ")}`);
    for (const measure of problem.measures) {
      const flags = (["dated", "documented", "quantified", "accountable"] as const)
        .filter((flag) => measure[flag])
        .join(", ");
      lines.push(
        `          ${measure.marker || "—"} [${words.state[measure.state]}${flags ? `: ${flags}` : ""}] ${clip(measure.text, 40)} (${words.at(measure.line)})`,
      );
    }
  }
  return lines;
}

/** What cleaning dropped, so that nobody has to wonder where a line went. */
export async function removedText(source: string, bytes: Uint8Array, lang: Lang): Promise<string> {
  const { removed } = await readFileTexts(bytes, source);
  if (removed.length === 0) return "";
  const words = WORDS[lang];
  return `${words.removed}${words.colon}${removed.length}\n${removed.map(({ line, rule, text }) => `  ${words.at(line)} [${rule}] ${clip(text, 60)}\n`).join("")}`;
}

function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}
