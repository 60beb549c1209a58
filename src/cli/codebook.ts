import { type Codebook, SHIPPED_CODEBOOK } from "../coding/codebook.js";
import type { ExitCode } from "../failures/cli-error.js";
import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import { loadTools } from "../pipeline/settings.js";
import { auditTerms } from "../tokens/audit.js";
import { userDictionary } from "../tokens/dictionary.js";
import type { CliContext, CommonOptions } from "./context.js";

const WORDS = {
  zh: {
    version: "版本",
    terms: (count: number) => `${count} 个词语`,
    legend: (rules: number) => `* 核心类别；${rules} 条判定规则`,
    whole: (terms: number) => `检查：${terms} 个词语分词后均完整。`,
    split: (split: number, terms: number) => `检查：${terms} 个词语中有 ${split} 个被分词切断（编码仍按原词查找）：`,
    own: (file: string) => `要用自己的编码手册：复制 ${file}，修改后用 --codebook 给出。`,
  },
  en: {
    version: "version",
    terms: (count: number) => many(count, "term"),
    legend: (rules: number) => `* core categories; ${many(rules, "tie-break rule")}`,
    whole: (terms: number) => `audit: all ${terms} terms come through the tokenizer whole.`,
    split: (split: number, terms: number) =>
      `audit: ${split} of ${many(terms, "term")} ${plural(split, "is", "are")} split by the tokenizer (coding finds them all the same):`,
    own: (file: string) => `For a codebook of your own copy ${file}, change the copy, and name it with --codebook.`,
  },
} as const satisfies Record<Lang, unknown>;

/** `zhenggai codebook`: what the codes are, and whether each of its terms reaches the coder whole. */
export async function codebookCommand(
  options: CommonOptions & { codebook?: string },
  { stdout }: CliContext,
): Promise<ExitCode> {
  const { codebook, cut, codebookFile } = await loadTools(options);
  const { terms } = userDictionary(codebook);
  const split = auditTerms(terms, cut);
  if (options.json) {
    const { categories, rules, version, hash } = codebook;
    stdout(`${JSON.stringify({ version, hash, categories, rules, audit: { terms: terms.length, split } }, null, 2)}\n`);
    return 0;
  }
  const words = WORDS[options.lang];
  const lines = [
    ...codebookLines(codebook, codebookFile.source, options.lang),
    split.length === 0 ? words.whole(terms.length) : words.split(split.length, terms.length),
    ...split.map(({ term, pieces }) => `  ${term} → ${pieces.join(" | ")}`),
  ];
  if (options.codebook === undefined) lines.push(words.own(SHIPPED_CODEBOOK));
  stdout(`${lines.join("\n")}\n`);
  return 0;
}

function codebookLines({ version, hash, categories, rules }: Codebook, source: string, lang: Lang): string[] {
  const words = WORDS[lang];
  return [
    `${source} (${words.version} ${version}, ${hash.slice(0, 12)})`,
    "",
    ...categories.flatMap(({ code, name, definition, core, terms }) => [
      `${code}${core ? " *" : ""}  ${name.zh} / ${name.en}  (${words.terms(terms.reduce((sum, group) => sum + group.words.length, 0))})`,
      `    ${definition[lang]}`,
    ]),
    "",
    words.legend(rules.length),
    "",
  ];
}
