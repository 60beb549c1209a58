import { describe, expect, it } from "vitest";
import { commandsOf, shownLines } from "./page.js";

const block = (...lines: string[]) => ({ language: "sh", info: "", lines, line: 10 });

describe("commands of a page", () => {
  it("are taken apart as a shell would, with their exit code and line", () => {
    expect(commandsOf(block("zhenggai query \"SELECT 1, 'a b'\" --out x", "", "zhenggai run y # exit code 1"))).toEqual(
      [
        { argv: ["query", "SELECT 1, 'a b'", "--out", "x"], exitCode: 0, line: 11 },
        { argv: ["run", "y"], exitCode: 1, line: 13 },
      ],
    );
    expect(() => commandsOf(block("rm -r x"))).toThrow("line 11");
  });
});

describe("lines that a page shows", () => {
  const output = "one\ntwo\nthree\nfour\n";
  it.each([
    ["", ["one", "two", "three", "four"]],
    ["1-2", ["one", "two", "…"]],
    ["1,3-4", ["one", "…", "three", "four"]],
    ["/^t/", ["…", "two", "three", "…"]],
  ])("chosen by “%s”", (choice, shown) => {
    expect(shownLines(output, choice)).toEqual(shown);
  });
});
