import { describe, expect, it } from "vitest";
import { mapTexts } from "../../src/privacy/map-texts.js";

const shout = (text: string) => text.replaceAll("渡口", "[***]");

describe("mapTexts", () => {
  it("changes texts at any depth, and leaves keys, numbers, nothing and bytes", () => {
    const bytes = new Uint8Array([1, 2]);
    const value = { 渡口: [{ at: "渡口边", n: 1 }, ["渡口", null, undefined, true]], bytes, none: null };
    expect(mapTexts(value, shout)).toEqual({
      渡口: [{ at: "[***]边", n: 1 }, ["[***]", null, undefined, true]],
      bytes,
      none: null,
    });
    expect(value.渡口[0]).toEqual({ at: "渡口边", n: 1 });
  });

  it("hands on what holds no text that changes, and keeps the order of keys", () => {
    const value = { a: { text: "堤上" }, b: ["渡口", { text: "船" }], c: Number.NaN };
    const mapped = mapTexts(value, shout);
    expect(Object.keys(mapped)).toEqual(["a", "b", "c"]);
    expect(mapped.a).toBe(value.a);
    expect(mapped.b[1]).toBe(value.b[1]);
    expect(mapTexts(value.a, shout)).toBe(value.a);
  });

  it("keeps a key that names the prototype as a key", () => {
    const value = JSON.parse('{"__proto__": "渡口", "rest": 1}');
    expect(JSON.stringify(mapTexts(value, shout))).toBe('{"__proto__":"[***]","rest":1}');
  });
});
