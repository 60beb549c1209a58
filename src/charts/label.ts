/**
 * Text of a notice made fit for a label: one line, without control characters (which no SVG may hold), without
 * characters that turn the direction of the text around them, and without halves of surrogate pairs.
 */
export function plainLabel(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ")
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, "")
    .replace(/\p{Cs}/gu, "�")
    .trim();
}
