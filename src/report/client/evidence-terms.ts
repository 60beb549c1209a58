import { PLACES, type Place } from "../../coding/evidence.js";
import { type Mark, markTerm } from "./marks.js";
import type { CodedText } from "./texts.js";

/** A piece of evidence of the coding: a term with the place it stands in, the id of a rule, or other words. */
export type Evidence =
  | { kind: "term"; place: Place; words: string }
  | { kind: "rule"; words: string }
  | { kind: "other"; words: string };

/** The evidence of a problem, taken apart as the coder puts it together: `place: term`, `rule: id`. */
export function evidenceOf({ evidence = [] }: Pick<CodedText, "evidence">): Evidence[] {
  return evidence.map((said): Evidence => {
    const colon = said.indexOf(": ");
    const name = said.slice(0, Math.max(0, colon));
    const words = said.slice(colon + 2);
    const place = PLACES.find((known) => known === name);
    if (place) return { kind: "term", place, words };
    return name === "rule" ? { kind: "rule", words } : { kind: "other", words: said };
  });
}

/** Marks of the terms that decided the category, as far as they were found in the given places. */
export function termMarks(text: string, evidence: readonly Evidence[], places: readonly Place[]): Mark[] {
  return evidence.flatMap((piece) =>
    piece.kind === "term" && places.includes(piece.place) ? markTerm(text, piece.words) : [],
  );
}
