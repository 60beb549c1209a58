import { readFileSync } from "node:fs";

/** A block of a page that shows commands, what they print, or other text. */
export interface Block {
  /** Word after the fence: `sh` is run, `text` below it is what it prints, all else is only shown. */
  language: string;
  /** The rest of that line: which lines of the output are shown (`shownLines`). */
  info: string;
  lines: string[];
  /** 1-based line of the fence, for messages. */
  line: number;
}

/** A command of a page, taken apart as a shell would. */
export interface Command {
  argv: string[];
  exitCode: number;
  line: number;
}

/** What a block of output is to show. */
export interface Output {
  block: Block;
  shown: string[];
}

/** What a page holds, in order: blocks, and steps that a reader takes by hand (`<!-- test: NAME -->`). */
export type Part = { block: Block } | { step: string };

/** Takes a Markdown page apart into its fenced blocks and the steps between them. */
export function readPage(file: string): Part[] {
  const parts: Part[] = [];
  let open: Block | null = null;
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const fence = /^```(\S*) ?(.*)$/.exec(line);
    const step = /^<!-- test: (\S+) -->$/.exec(line);
    if (open) {
      if (line === "```") open = null;
      else open.lines.push(line);
    } else if (fence) {
      open = { language: fence[1]!, info: fence[2]!, lines: [], line: index + 1 };
      parts.push({ block: open });
    } else if (step) parts.push({ step: step[1]! });
  }
  return parts;
}

/** The commands of a `sh` block: one a line, all of `zhenggai`; a comment may say the exit code that is expected. */
export function commandsOf(block: Block): Command[] {
  return block.lines
    .map((text, index) => ({ text, line: block.line + index + 1 }))
    .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"))
    .map(({ text, line }) => {
      const [command, comment] = text.split(/ +# /) as [string, string | undefined];
      const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
        (found) => found[1] ?? found[2] ?? found[3]!,
      );
      if (words[0] !== "zhenggai") throw new Error(`line ${line}: “${text}” is no command of zhenggai`);
      return {
        argv: words.slice(1),
        exitCode: Number(/(?:exit code|退出码) (\d)/.exec(comment ?? "")?.[1] ?? 0),
        line,
      };
    });
}

/**
 * The lines of an output that a page shows, `…` standing for those left out between them and after them.
 * @param choice 1-based line numbers such as `1-3,7`, or a regular expression such as `/^all/`; empty for the whole output
 */
export function shownLines(output: string, choice: string): string[] {
  const lines = output.trimEnd().split("\n");
  const chosen = chooser(choice);
  const shown: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (chosen(line, index + 1)) shown.push(line);
    else if (shown.at(-1) !== "…") shown.push("…");
  }
  return shown;
}

function chooser(choice: string): (line: string, number: number) => boolean {
  if (choice === "") return () => true;
  const pattern = /^\/(.+)\/$/.exec(choice)?.[1];
  if (pattern) return (line) => new RegExp(pattern, "u").test(line);
  const ranges = choice.split(",").map((range) => range.split("-").map(Number));
  return (_, number) => ranges.some(([from, to = from]) => number >= from! && number <= to!);
}

/** A page with other lines in its blocks of output, which are given in the order of the page. */
export function withOutputs(page: string, outputs: readonly Output[]): string {
  const lines = page.split("\n");
  for (const { block, shown } of outputs.toReversed()) lines.splice(block.line, block.lines.length, ...shown);
  return lines.join("\n");
}
