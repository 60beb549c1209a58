import { mapTexts } from "../privacy/map-texts.js";
import type { Bilingual } from "../tables/column.js";

/** Markup that may stand in the page as it is. Only `html` makes it, so that no text gets there unescaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

/** Builds markup: what is filled in is escaped, unless it is markup itself. Nothing is written for null and undefined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0] ?? "";
  for (const [index, part] of parts.entries()) markup += written(part) + (strings[index + 1] ?? "");
  return new Html(markup);
}

function written(part: Part): string {
  if (part === null || part === undefined) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "object") return part.map(written).join("");
  return escapeHtml(visible(String(part)));
}

/** Text of the page in both languages; the page shows the one that is chosen. */
export function both({ zh, en }: Bilingual): Html {
  return html`<span lang="zh">${zh}</span><span lang="en">${en}</span>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (char) => ESCAPES[char] as string);
}

/**
 * Makes the characters seen that act without being seen: those that turn the direction of text (with which a notice
 * could make its words read differently than they are), hide between others or control a terminal. They become their
 * code in brackets, such as ⟦U+202E⟧; line feeds and tabs stay.
 */
export function visible(text: string): string {
  return SUSPECT.test(text) ? text.replace(ACTING, (char) => `⟦U+${hex(char)}⟧`) : text;
}

const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** What may act, halves of whole pairs among it: hardly a text has any, and this is found out fast. */
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]/;

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** The same data with every text in it made `visible`. */
export function allVisible<Data>(data: Data): Data {
  return mapTexts(data, visible);
}

/**
 * Data for a `<script type="application/json">` block. No `<` stays, so that no text can end the block or open a comment
 * in it.
 */
export function jsonBlock(data: unknown): Html {
  return new Html(JSON.stringify(data).replace(/</g, "\\u003c"));
}
