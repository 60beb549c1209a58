import { message } from "./catalogue.js";
import type { Message } from "./message.js";

/** What a JSON text is made of: a sign, a text, or a word or number; spaces go before. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|)/y;

/** What may stand next. `first` is a value or the end of an empty list, `key` a name or the end of an object. */
type Expected = "value" | "first" | "key" | "name" | "colon" | "next";

/**
 * The message for a text that `JSON.parse` refuses. The engine's words do not always say where the fault is, and those
 * of each version differ; so the place is found here.
 */
export function jsonFault(text: string, error: unknown): Message {
  const before = text.slice(0, jsonEnd(text.replace(/^\uFEFF/, " "))).split("\n");
  const at = before.length;
  const reason = error instanceof Error ? error.message : String(error);
  return message("syntax/json", at, { at, column: before.at(-1)!.length + 1, reason: reason.replaceAll(/\s+/g, " ") });
}

/** Offset of the first sign at which a text is no JSON any more; the text's length where it only breaks off. */
function jsonEnd(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const [all, sign, quoted, plain] = TOKEN.exec(text)!;
    const start = at + all.length - (sign ?? quoted ?? plain ?? "").length;
    if (start >= text.length) return start;
    const next = follow(expected, { sign, quoted, plain }, open);
    if (next === null) return start;
    expected = next;
    at += all.length;
  }
}

/** What may stand behind a token; null where the token itself may not stand there. */
function follow(
  expected: Expected,
  { sign, quoted, plain }: { sign?: string | undefined; quoted?: string | undefined; plain?: string | undefined },
  open: string[],
): Expected | null {
  const isValue = expected === "value" || expected === "first";
  if (quoted !== undefined && (expected === "key" || expected === "name")) return "colon";
  if (quoted !== undefined || plain !== undefined) return isValue ? "next" : null;
  if (sign === "{" || sign === "[") {
    if (!isValue) return null;
    open.push(sign);
    return sign === "{" ? "key" : "first";
  }
  if (sign === ":") return expected === "colon" ? "value" : null;
  if (sign === ",") return expected === "next" && open.length > 0 ? (open.at(-1) === "{" ? "name" : "value") : null;
  const closes = sign === "}" ? open.at(-1) === "{" : sign === "]" && open.at(-1) === "[";
  if (!closes || !(expected === "next" || expected === (sign === "}" ? "key" : "first"))) return null;
  open.pop();
  return "next";
}
