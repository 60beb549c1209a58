import { describe, expect, it } from "vitest";
import { commandsOf, shownLines, withOutputs } from "./page.js";

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

it("gives a page the outputs that its commands have now", () => {
  const text = (line: number, ...lines: string[]) => ({ language: "text", info: "", lines, line });
  const page = "a\n```text\nold\n```\nb\n```text\n```\n";
  const outputs = [
    { block: text(2, "old"), shown: ["new", "newer"] },
    { block: text(6), shown: ["more"] },
  ];
  expect(withOutputs(page, outputs)).toBe("a\n```text\nnew\nnewer\n```\nb\n```text\nmore\n```\n");
});
