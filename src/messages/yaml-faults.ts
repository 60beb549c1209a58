import type { YAMLParseError } from "yaml";
import { message } from "./catalogue.js";
import type { Message } from "./message.js";

/** Messages for what the parser says; its codes are coarser, and one of them stands for several slips. */
const BY_WORDS: ReadonlyArray<[words: RegExp, rule: string]> = [
  [/sufficiently indented and end with|Missing closing/, "syntax/yaml-unclosed"],
  [/without - indicator|block sequence may not be used/, "syntax/yaml-indent"],
  [/need to be followed by map values/, "syntax/yaml-colon"],
];
const BY_CODE: Readonly<Partial<Record<YAMLParseError["code"], string>>> = {
  BAD_INDENT: "syntax/yaml-indent",
  TAB_AS_INDENT: "syntax/yaml-tab",
  MISSING_CHAR: "syntax/yaml-unclosed",
  DUPLICATE_KEY: "syntax/yaml-repeated-key",
  BAD_SCALAR_START: "syntax/yaml-quote",
  UNEXPECTED_TOKEN: "syntax/yaml-colon",
  MULTILINE_IMPLICIT_KEY: "syntax/yaml-colon",
  BLOCK_AS_IMPLICIT_KEY: "syntax/yaml-colon",
};

/** The parser may quote a whole file; so much of what it says is enough. */
const MOST_SAID = 100;

/** The messages for the faults that the YAML parser found in a file: of each line the first, since others follow from it. */
export function yamlFaults(errors: readonly YAMLParseError[]): Message[] {
  const firsts = errors.filter(
    ({ linePos }, at) => errors.findIndex((other) => other.linePos?.[0].line === linePos?.[0].line) === at,
  );
  return firsts.map(({ code, linePos, message: words }) => {
    const { line = null, col: column = 1 } = linePos?.[0] ?? {};
    const said = words.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
    const reason = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said;
    const rule = BY_WORDS.find(([known]) => known.test(said))?.[1] ?? BY_CODE[code] ?? "syntax/yaml";
    return message(rule, line, { column, reason });
  });
}
