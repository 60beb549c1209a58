import type { CliContext } from "../../src/cli/context.js";
import { loadCut } from "../../src/pipeline/load-cut.js";
import { loadCoder } from "../../src/pipeline/settings.js";
import type { TextNotice } from "../../src/text-analysis/text-notice.js";
import { readTextNotices } from "../../src/text-analysis/text-source.js";

/** Notices of the repository's own corpus, which tells of invented units alone. */
export const PATHS = ["corpus/songping-yiyuan.txt", "corpus/yanhu-gongan.txt", "corpus/hexu-fulian.txt"];

/** Options that every command takes. */
export const COMMON = { lang: "en" as const, quiet: false, json: true };

/** A world for a command that keeps what it says. */
export function textWorld(): CliContext & { said: { stdout: string; stderr: string } } {
  const said = { stdout: "", stderr: "" };
  return {
    said,
    stdout: (text) => {
      said.stdout += text;
    },
    stderr: (text) => {
      said.stderr += text;
    },
    terminal: false,
    columns: 80,
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
  };
}

/** The same notices and tokenizer by way of the library. */
export async function library() {
  const { code, userDictionary } = await loadCoder({});
  const notices: TextNotice[] = [];
  for await (const notice of readTextNotices(PATHS, code, { unreadable: () => {} })) notices.push(notice);
  return { notices, cut: await loadCut(userDictionary) };
}
