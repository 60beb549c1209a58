import { expect, it } from "vitest";
import { anyOf } from "../../src/notice/any-of.js";

it("matches any of the alternatives, each as a whole", () => {
  const pattern = anyOf("^目前", "今后(?<!确保今后)");
  expect(pattern.test("目前已办结")).toBe(true);
  expect(pattern.test("今后照此办理")).toBe(true);
  expect(pattern.test("确保今后不再发生")).toBe(false);
  expect(pattern.test("到目前为止")).toBe(false);
});
