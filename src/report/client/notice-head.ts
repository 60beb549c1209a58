import { KINDS } from "../../tables/notices.js";
import type { Notice } from "./corpus.js";
import { element } from "./dom.js";
import { colon, OF_NOTICES, say } from "./language.js";
import { unitName } from "./names.js";
import { WORDS } from "./words.js";

/** What a notice says of itself: title, place in the corpus, who inspected it and when. */
export function noticeHead({ record }: Notice): HTMLElement {
  const { fields } = record;
  const parts = [
    fields.kind === null ? null : say(KINDS[fields.kind]),
    fields.inspector,
    span(fields.inspectedFrom, fields.inspectedTo, say(WORDS.inspected)),
    span(fields.feedbackOn, null, say(WORDS.feedback)),
    span(fields.publishedOn, null, say(WORDS.published)),
  ].filter((part) => part !== null);
  return element(
    "div",
    { class: "notice-head" },
    element("p", { class: "own notice-title", lang: OF_NOTICES }, fields.title ?? unitName(fields.unit)),
    element(
      "p",
      { class: "where" },
      element("span", { class: "source" }, `${record.source}:${record.line}`),
      parts.map((part) => [" · ", element("span", { class: "own" }, part)]),
    ),
  );
}

function span(from: string | null, to: string | null, name: string): string | null {
  if (from === null && to === null) return null;
  const days = to === null || to === from ? from : `${from ?? "?"} – ${to}`;
  return `${name}${colon()}${days}`;
}
