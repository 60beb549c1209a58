import { expect, it } from "vitest";
import { unifyRadicals } from "../../src/corpus/radicals.js";

it("puts characters in the place of radicals and compatibility forms, one for one", () => {
  expect(unifyRadicals("⼯作⺠主⻓效⻛险⻋辆⾏政⼀是⻅⻉⻔⻢⻬⻩⻰⻳⻥")).toBe(
    "工作民主长效风险车辆行政一是见贝门马齐黄龙龟鱼",
  );
  expect(unifyRadicals("\uf98e度")).toBe("年度");
});

it("knows every radical of the supplement that has a character of its own", () => {
  // The two that Unicode itself decomposes check the order of the table.
  expect(unifyRadicals("\u2e9f\u2ef3")).toBe("\u2e9f\u2ef3".normalize("NFKC"));
  for (let code = 0x2e80; code <= 0x2ef3; code++) expect(unifyRadicals(String.fromCharCode(code))).toHaveLength(1);
});

it("leaves ordinary text as it is", () => {
  expect(unifyRadicals("整改情况：①已完成")).toBe("整改情况：①已完成");
});
