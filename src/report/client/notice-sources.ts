import type { NoticeTexts } from "../data.js";
import type { Notice } from "./corpus.js";
import { element } from "./dom.js";
import { OF_NOTICES, say } from "./language.js";
import { WORDS } from "./words.js";

/** What the notice's fields and claims were read from, each with its line. */
export function noticeSources({ record }: Notice, { fields = {} }: NoticeTexts): HTMLElement[] {
  const rows = (entries: ReadonlyArray<readonly [string, { line: number; text: string }]>, values: object) =>
    entries.map(([name, { line, text }]) => {
      const key = name.replace(/^stated\./, "");
      const value = (values as Record<string, unknown>)[key];
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, element("code", {}, key)),
        element("td", {}, element("span", { class: "own" }, value === null || value === undefined ? "" : `${value}`)),
        element("td", {}, element("q", { class: "quote", lang: OF_NOTICES }, text)),
        element("td", { class: "n" }, line),
      );
    });
  const table = (title: string, body: HTMLElement[]) =>
    body.length === 0
      ? []
      : [
          element(
            "details",
            { class: "sources" },
            element("summary", {}, title),
            element(
              "div",
              { class: "scroll", tabindex: "0", role: "group", "aria-label": title },
              element(
                "table",
                { class: "data" },
                element("caption", { class: "unseen" }, title),
                element("tbody", {}, body),
              ),
            ),
          ),
        ];
  return [
    ...table(say(WORDS.fields), rows(Object.entries(fields), record.fields)),
    ...table(say(WORDS.claims), rows(Object.entries(record.evidence), record.stated)),
  ];
}
