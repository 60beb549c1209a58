import { expect, it } from "vitest";
import { hideCoders } from "../../src/human-coding/hide-coders.js";
import type { UsedStore } from "../../src/human-coding/store-file.js";
import { MASK_CONTACTS } from "../../src/privacy/personal.js";
import { createRedactor } from "../../src/privacy/redact.js";
import { human, textOf, WATER } from "./invented.js";

const code = (values: Parameters<typeof human>[1]) => human(textOf(WATER, 1), values);
const store = (codes: UsedStore["codes"]): UsedStore => ({ source: "coding.jsonl", sha256: "00", codes });
const keyed = createRedactor({ mode: "pseudonymise", secret: "A".repeat(43) });

it("gives a person one pseudonym in all of their codes, and each sheet its own", () => {
  const { store: hidden, pseudonyms } = hideCoders(
    store([
      code({ coder: "陈", sheet: "陈.csv" }),
      code({ coder: "陈", sheet: "陈-2.csv" }),
      code({ coder: "林", sheet: "林.csv" }),
    ]),
    keyed,
  );
  const coders = hidden!.codes.map(({ coder }) => coder);
  expect(coders[0]).toMatch(/^\[C-/);
  expect(coders[1]).toBe(coders[0]);
  expect(coders[2]).not.toBe(coders[0]);
  expect(new Set(hidden!.codes.map(({ sheet }) => sheet)).size).toBe(3);
  expect(pseudonyms.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    "coder 陈",
    "sheet 陈.csv",
    "sheet 陈-2.csv",
    "coder 林",
    "sheet 林.csv",
  ]);
});

it("leaves a store as it is where no pseudonyms are asked for, but for contact details in comments", () => {
  const plain = store([code({ coder: "陈", comment: "与林老师商定" }), code({ comment: "电话13800571234" })]);
  const { store: same, pseudonyms } = hideCoders(plain, createRedactor(MASK_CONTACTS));
  expect(same!.codes[0]).toEqual(plain.codes[0]);
  expect(same!.codes[1]!.comment).not.toContain("13800571234");
  expect(pseudonyms).toEqual([]);
  expect(hideCoders(null, keyed)).toEqual({ store: null, pseudonyms: [] });
});
