import type { Message } from "../messages/message.js";

/** A message with all the rows that it was given for. */
export interface RowsMessage {
  message: Message;
  /** Such as `2–41, 45`; empty for a message about the whole sheet. */
  rows: string;
}

/**
 * Puts messages that say the same of several rows together, so that a sheet whose every date was reformatted is told of
 * in one line. The order is that of the first rows.
 */
export function messagesByRows(messages: readonly Message[]): RowsMessage[] {
  const groups = new Map<string, { message: Message; rows: number[] }>();
  for (const message of messages) {
    const key = JSON.stringify([message.rule, message.args]);
    const group = groups.get(key) ?? { message, rows: [] };
    groups.set(key, group);
    if (message.line !== null) group.rows.push(message.line);
  }
  return [...groups.values()].map(({ message, rows }) => ({ message, rows: rowRanges(rows) }));
}

/** Numbers in ascending order as ranges: `2–4, 7`. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: Array<[first: number, last: number]> = [];
  for (const row of rows) {
    const current = ranges.at(-1);
    if (current && row === current[1] + 1) current[1] = row;
    else if (row !== current?.[1]) ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}
