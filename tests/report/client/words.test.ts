import { afterEach, expect, it } from "vitest";
import { say, setLanguage } from "../../../src/report/client/language.js";
import { WORDS } from "../../../src/report/client/words.js";

afterEach(() => setLanguage("zh"));

it("counts one thing and several in the words of the page's language", () => {
  const said = (n: string) => [WORDS.statesOf, WORDS.accountsOf, WORDS.tableCopied].map((words) => say(words, { n }));
  expect(said("1")[0]).toBe("1 个问题按通报写明的状态");
  setLanguage("en");
  expect(said("1")).toEqual([
    "1 problem by the state that the notices give",
    "1 problem by what its measures report",
    "1 row is copied.",
  ]);
  expect(said("1,204")).toEqual([
    "1,204 problems by the state that the notices give",
    "1,204 problems by what their measures report",
    "1,204 rows are copied.",
  ]);
});
