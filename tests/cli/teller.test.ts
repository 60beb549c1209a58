import { expect, it } from "vitest";
import { rowTeller } from "../../src/cli/row-teller.js";
import { teller } from "../../src/cli/teller.js";
import { message } from "../../src/messages/catalogue.js";
import { WORLD } from "./captured.js";

/** What is told of an error and of a remark. */
function told(quiet: boolean): string {
  let stderr = "";
  const context = {
    ...WORLD,
    stderr: (text: string) => {
      stderr += text;
    },
  };
  const tell = teller({ lang: "en", quiet }, context);
  tell(message("corpus/empty"), "a.txt:3");
  tell(message("text/no-condition", null, { option: "--target" }));
  rowTeller({ lang: "en", quiet }, context)(
    [2, 3, 7].map((row) => message("agree/uncoded", row, { column: "category" })),
    "li.csv",
  );
  return stderr;
}

it("names the program and the place, then what happened and what to do, rows together", () => {
  expect(told(false).split("\n")).toEqual([
    expect.stringMatching(/^zhenggai: a\.txt:3: the file is empty; /),
    "zhenggai: --target gives no condition; such as status=completed",
    "zhenggai: li.csv:2–3, 7: it holds no code; fill in the column category",
    "",
  ]);
});

it("is silent of remarks where it is to be quiet, and not of errors", () => {
  expect(told(true)).not.toContain("li.csv");
  expect(told(true)).toContain("a.txt");
});
