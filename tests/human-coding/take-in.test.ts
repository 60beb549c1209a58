import { describe, expect, it } from "vitest";
import type { SheetRow } from "../../src/human-coding/sheet-row.js";
import { takeIn } from "../../src/human-coding/take-in.js";
import { human, textOf, WATER } from "./invented.js";

const origin = { name: "核对.csv", by: "林澄", when: "2024-03-06T02:00:00Z" };

function row(ordinal: number, category: string | null, values: Partial<SheetRow> = {}): SheetRow {
  const labels = category === null ? [] : [category];
  return {
    row: ordinal + 1,
    category,
    labels,
    status: null,
    comment: null,
    text: textOf(WATER, ordinal),
    coder: null,
    codedOn: null,
    weight: 4,
    ...values,
  };
}

const rules = (messages: ReadonlyArray<{ rule: string }>) => messages.map(({ rule }) => rule);

describe("takeIn", () => {
  it("keeps who, when, and where from", () => {
    const { codes } = takeIn(
      [],
      [row(1, "study"), row(2, "finance", { coder: "高原", codedOn: "2024-02-29" })],
      origin,
    );
    expect(codes.map(({ coder, when, sheet, row: at }) => [coder, when, sheet, at])).toEqual([
      ["林澄", "2024-03-06T02:00:00Z", "核对.csv", 2],
      ["高原", "2024-02-29", "核对.csv", 3],
    ]);
    expect(codes[0]).not.toHaveProperty("weight");
  });

  it("adds nothing when the same sheet is taken in again, also when it was saved again since", () => {
    const rows = [row(1, "study"), row(2, "finance", { comment: "连同利息" })];
    const { codes } = takeIn([], rows, origin);
    expect(takeIn(codes, rows, origin)).toMatchObject({ codes: [], already: 2, messages: [] });
    expect(takeIn(codes, rows, { ...origin, when: "2024-04-01T00:00:00Z" })).toMatchObject({ codes: [], already: 2 });
  });

  it("reports a revision by the same coder and keeps both", () => {
    const store = takeIn([], [row(4, "duty")], origin).codes;
    const { codes, messages } = takeIn(store, [row(4, "conduct")], { ...origin, when: "2024-04-01T00:00:00Z" });
    expect(codes).toHaveLength(1);
    expect(messages).toMatchObject([
      {
        rule: "store/revised",
        line: 5,
        args: { title: "河长巡河记录由他人代填", otherFound: "duty", found: "conduct" },
      },
    ]);
  });

  it("does not let an old sheet that is taken in again undo a revision, and says so", () => {
    const old = [row(4, "duty", { codedOn: "2024-03-01" })];
    let store = takeIn([], old, origin).codes;
    store = [...store, ...takeIn(store, [row(4, "conduct", { codedOn: "2024-04-01" })], origin).codes];
    const again = takeIn(store, old, origin);
    expect(again.codes).toEqual([]);
    expect(rules(again.messages)).toEqual(["store/outdated"]);
  });

  it("reports a conflict with each other coder who now says otherwise, and keeps all", () => {
    const store = [
      human(textOf(WATER, 6), { coder: "高原", category: "finance" }),
      human(textOf(WATER, 6), { coder: "高原", category: "conduct" }),
      human(textOf(WATER, 6), { coder: "秦岚", category: "duty" }),
    ];
    const { codes, messages } = takeIn(store, [row(6, "conduct")], origin);
    expect(codes).toHaveLength(1);
    expect(messages).toMatchObject([
      { rule: "store/conflict", args: { other: "秦岚", otherFound: "duty", coder: "林澄" } },
    ]);
  });

  it("sees no conflict where one of two left open what the other coded", () => {
    const store = [human(textOf(WATER, 6), { coder: "高原", category: null, status: "in_progress" })];
    expect(takeIn(store, [row(6, "conduct")], origin).messages).toEqual([]);
    expect(rules(takeIn(store, [row(6, "conduct", { status: "completed" })], origin).messages)).toEqual([
      "store/conflict",
    ]);
  });

  it("knows the problem again under another number and without an identifier", () => {
    const store = [human({ ...textOf(WATER, 2), problemId: "00a1b2c3d4e5-9" }, { coder: "高原", category: "duty" })];
    const lost = { ...textOf(WATER, 2), problemId: null };
    expect(rules(takeIn(store, [row(2, "finance", { text: lost })], origin).messages)).toEqual(["store/conflict"]);
  });

  it("counts rows of which nobody says who coded them", () => {
    expect(takeIn([], [row(1, "study"), row(2, "duty", { coder: "高原" })], { ...origin, by: null }).nameless).toBe(1);
  });
});
