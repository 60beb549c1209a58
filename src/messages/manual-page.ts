import type { CatalogueEntry, Lang, Severity } from "./message.js";
import { shownTemplate } from "./template.js";

const WORDS = {
  zh: {
    head: `[English](../en/messages.md) · [使用手册](index.md)

# 消息与退出码

本页由消息目录（\`src/messages\`）生成：\`node docs/make-messages.mjs\`。

结果写到 stdout，进度和消息写到 stderr。消息以“zhenggai: ”开头；与某个文件有关的，随后写明文件和行号。运行中遇到的消息同时写入 \`run.json\`，并显示在网页上。

| 退出码 | 含义 |
| --- | --- |
| 0 | 完成 |
| 1 | 完成，但有文件，或编码表中的行，未能读取（在 stderr 上逐个列出）；\`diff --exit-code\`：两次运行有差异 |
| 2 | 用法有误：命令、选项、路径，或编码手册等输入文件有错；没有写出任何结果 |
| 3 | 失败：无法写入、磁盘已满、被中断或程序内部错误；原有结果未改动 |

花括号中是随情况而变的部分。`,
    severity: { error: "错误", warning: "提示", info: "说明" },
    columns: "| 规则 | 级别 | 消息 | 怎么办 |",
  },
  en: {
    head: `[中文](../zh/messages.md) · [Manual](index.md)

# Messages and exit codes

This page is made from the catalogue of messages (\`src/messages\`) by \`node docs/make-messages.mjs\`.

Results go to stdout, progress and messages to stderr. A message begins with “zhenggai: ” and, where it is about a file, with
file and line. What a run meets stands in \`run.json\` and on the page too.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | done, but some files, or rows of a coding sheet, could not be read (each is named on stderr); \`diff --exit-code\`: the runs differ |
| 2 | wrong usage: a command, an option, a path, or an input such as a codebook is not as it should be; nothing was written |
| 3 | failed: cannot be written, disk full, interrupted, or an error inside the program; earlier output is as it was |

What stands in braces changes from case to case.`,
    severity: { error: "error", warning: "warning", info: "information" },
    columns: "| rule | severity | message | what to do |",
  },
} as const satisfies Record<Lang, { severity: Record<Severity, string>; head: string; columns: string }>;

/** What the first part of a rule's name stands for, in the order of the manual. */
const AREAS: Readonly<Record<string, Record<Lang, string>>> = {
  usage: { zh: "命令行用法", en: "Usage of the command line" },
  cli: { zh: "文件与输出", en: "Files and output" },
  corpus: { zh: "读取文件", en: "Reading files" },
  outline: { zh: "通报的结构", en: "Structure of a notice" },
  fields: { zh: "通报的字段", en: "Fields of a notice" },
  places: { zh: "地名", en: "Places" },
  stated: { zh: "通报的自报数", en: "What a notice claims" },
  codebook: { zh: "编码手册", en: "Codebook" },
  model: { zh: "模型", en: "Model" },
  training: { zh: "训练", en: "Training" },
  evaluate: { zh: "检验", en: "Evaluation" },
  gold: { zh: "人工编码文件的格式", en: "Format of reference coding" },
  syntax: { zh: "YAML 与 JSON 的写法", en: "Writing YAML and JSON" },
  sample: { zh: "抽样", en: "Drawing a sample" },
  sheet: { zh: "编码表", en: "Coding sheets" },
  apply: { zh: "收入人工编码", en: "Taking codes in" },
  store: { zh: "人工编码库", en: "The store of human codes" },
  agree: { zh: "一致性", en: "Agreement" },
  text: { zh: "词语分析", en: "Analysis of words" },
  comparison: { zh: "比较", en: "Comparison" },
  chart: { zh: "图", en: "Charts" },
  package: { zh: "数据包与工作簿", en: "Data package and workbook" },
  query: { zh: "SQL 查询", en: "Asking in SQL" },
  diff: { zh: "比较两次运行", en: "Comparing two runs" },
  config: { zh: "配置文件", en: "Config file" },
  privacy: { zh: "个人信息", en: "Personal data" },
  pipeline: { zh: "运行与缓存", en: "Runs and cache" },
};

/**
 * The page of the manual that lists every message of a catalogue, so that none can be left out.
 * @throws Error where a rule belongs to an area without a name: name it above
 */
export function messagesPage(catalogue: Readonly<Record<string, CatalogueEntry>>, lang: Lang): string {
  const words = WORDS[lang];
  const rules = Object.keys(catalogue);
  const nameless = rules.find((rule) => !(areaOf(rule) in AREAS));
  if (nameless) throw new Error(`the area of the message “${nameless}” has no name`);
  const sections = Object.entries(AREAS).map(([area, name]) => {
    const rows = rules
      .filter((rule) => areaOf(rule) === area)
      .map((rule) => {
        const entry = catalogue[rule]!;
        const cells = [`\`${rule}\``, words.severity[entry.severity], entry[lang], entry.remedy?.[lang] ?? ""].map(
          shownTemplate,
        );
        return `| ${cells.map(cell).join(" | ")} |`;
      });
    return rows.length > 0 ? [`## ${name[lang]}`, "", words.columns, "| --- | --- | --- | --- |", ...rows, ""] : [];
  });
  return `${[words.head, "", ...sections.flat()].join("\n").trimEnd()}\n`;
}

function areaOf(rule: string): string {
  return rule.slice(0, rule.indexOf("/"));
}

/** A text as a cell of a Markdown table. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replace(/\s*\n\s*/g, " ");
}
