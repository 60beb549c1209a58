import type { Codebook } from "../coding/codebook.js";
import { many, plural } from "../messages/plural.js";
import { loadTools } from "../pipeline/settings.js";
import { auditTerms } from "../tokens/audit.js";
import { userDictionary } from "../tokens/dictionary.js";
import type { ExitCode } from "./cli-error.js";
import type { CliContext, CommonOptions } from "./context.js";

/** `zhenggai codebook`: what the codes are, and whether each of its terms reaches the coder whole. */
export async function codebookCommand(
  options: CommonOptions & { codebook?: string },
  context: CliContext,
): Promise<ExitCode> {
  const { codebook, cut, codebookFile } = await loadTools(options);
  const { terms } = userDictionary(codebook);
  const split = auditTerms(terms, cut);
  if (options.json) {
    const { categories, rules, version, hash } = codebook;
    context.stdout(
      `${JSON.stringify({ version, hash, categories, rules, audit: { terms: terms.length, split } }, null, 2)}\n`,
    );
    return 0;
  }
  context.stdout(codebookText(codebook, codebookFile.source, options));
  const words = options.lang === "zh";
  context.stdout(
    split.length === 0
      ? words
        ? `检查：${terms.length} 个词语分词后均完整。\n`
        : `audit: all ${terms.length} terms come through the tokenizer whole.\n`
      : words
        ? `检查：${terms.length} 个词语中有 ${split.length} 个被分词切断（编码仍按原词查找）：\n`
        : `audit: ${split.length} of ${many(terms.length, "term")} ${plural(split.length, "is", "are")} split by the tokenizer (coding finds them all the same):\n`,
  );
  for (const { term, pieces } of split) context.stdout(`  ${term} → ${pieces.join(" | ")}\n`);
  return 0;
}

function codebookText(codebook: Codebook, source: string, { lang }: CommonOptions): string {
  const zh = lang === "zh";
  const lines = [`${source} (${zh ? "版本" : "version"} ${codebook.version}, ${codebook.hash.slice(0, 12)})`, ""];
  for (const { code, name, definition, core, terms } of codebook.categories) {
    const count = terms.reduce((sum, { words }) => sum + words.length, 0);
    lines.push(
      `${code}${core ? " *" : ""}  ${name.zh} / ${name.en}  (${zh ? `${count} 个词语` : many(count, "term")})`,
      `    ${definition[lang]}`,
    );
  }
  lines.push(
    "",
    `* ${zh ? "核心类别" : "core categories"}; ${codebook.rules.length} ${zh ? "条判定规则" : "tie-break rules"}`,
    "",
  );
  return `${lines.join("\n")}\n`;
}
