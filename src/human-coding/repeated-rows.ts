import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { statementKey } from "./problem-text.js";
import { judgementText, type SheetRow, sameJudgement } from "./sheet-row.js";

/**
 * Settles rows of one sheet in which one coder coded one problem more than once: one is kept where they say the same,
 * none where they do not, since which of them was meant cannot be known.
 */
export function withoutRepeats(rows: readonly SheetRow[]): { rows: SheetRow[]; refused: number; messages: Message[] } {
  const dropped = new Set<SheetRow>();
  const messages: Message[] = [];
  let refused = 0;
  for (const [first, ...others] of groupsOf(rows)) {
    for (const other of others) dropped.add(other);
    const contrary = others.find((other) => !sameJudgement(first!, other));
    if (contrary) {
      dropped.add(first!);
      refused += others.length + 1;
      const args = { other: first!.row, found: judgementText(contrary), otherFound: judgementText(first!) };
      messages.push(message("sheet/contrary-rows", contrary.row, args));
    } else {
      for (const other of others) messages.push(message("sheet/repeated-row", other.row, { other: first!.row }));
    }
  }
  return { rows: rows.filter((row) => !dropped.has(row)), refused, messages };
}

function groupsOf(rows: readonly SheetRow[]): Iterable<SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const { problemId, notice, unit, publishedOn, aspect, parent, statement } = row.text;
    const problem = problemId ?? [notice, unit, publishedOn, aspect, parent, statementKey(statement)];
    const key = JSON.stringify([row.coder, problem]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}
