import type { Personal } from "../privacy/personal.js";
import type { Redactor } from "../privacy/redact.js";
import type { TextNotice } from "./text-notice.js";

/**
 * A notice without what leads to a person, in its texts and in what was read from it. Lines keep their numbers; columns
 * behind a replaced stretch are those of the text as it is shown. Paragraphs stay as they were joined, though replacing
 * changes how long their lines are.
 */
export function redactTextNotice(
  { noticeId, source, lines, paragraphs, ...rest }: TextNotice,
  personal: readonly Personal[],
  redactor: Redactor,
): TextNotice {
  const texts = redactor.lines(
    lines.map(({ text }) => text),
    personal,
  );
  const redacted = new Map(lines.map((line, at) => [line, { ...line, text: texts[at]! }]));
  const { record, unit, fields } = redactor.deep(rest, personal);
  return {
    noticeId,
    source: redactor.text(source, personal),
    unit,
    fields,
    record: { ...record, noticeId },
    lines: [...redacted.values()],
    paragraphs: paragraphs.map((paragraph) => {
      const { text, place } = redactor.moved(paragraph.text, personal);
      return {
        ...paragraph,
        text,
        pieces: paragraph.pieces.map(({ at, line }) => ({ at: place(at), line: redacted.get(line)! })),
      };
    }),
  };
}
