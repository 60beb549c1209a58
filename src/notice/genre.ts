import type { NoticeText } from "../corpus/text.js";
import type { Evidence, Genre } from "./notice.js";
import type { Paragraph } from "./paragraph.js";
export function readGenre(paragraphs: readonly Paragraph[], hints: NoticeText["hints"]): { genre: Genre; evidence: Evidence | null } {
  return { genre: "rectification", evidence: null };
}
