/** Markup of SpreadsheetML that any part may need. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text inside an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!,
  );
}

/**
 * Text of a cell or a note: characters that XML cannot hold are written `_xHHHH_`, as ECMA-376 part 1, 22.9.2.19
 * (ST_Xstring) says, and so is the underscore of a text that looks like such an escape.
 */
export function escapeText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${code}_`;
    });
  return escapeXml(escaped);
}
