import { describe, expect, it } from "vitest";
import { unitKey } from "../../../src/text-analysis/reuse/unit-key.js";
import { noticeOf } from "../sample.js";

const key = (unit: string | null) => unitKey(noticeOf("a", unit, "文"));

describe("unitKey", () => {
  it("takes a body and its party group or committee for one unit", () => {
    const names = ["中共沱源市粮食局党组", "沱源市粮食局党组", "沱源市粮食局", "中国共产党沱源市粮食局机关党委"];
    expect(new Set(names.map(key)).size).toBe(1);
    expect(key("中共槐溪县委")).toBe(key("中共槐溪县委员会"));
  });

  it("keeps other units apart, and a notice of an unknown unit from all", () => {
    expect(key("沱源市粮食局")).not.toBe(key("沱源市水利局"));
    expect(key(null)).toBe("notice aaaaaaaaaaaa");
    expect(key("党委")).toBe("党委");
  });
});
