import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, START, VIEWS, writeAddress } from "../../../src/report/client/address.js";
import { FACETS, NO_FILTER } from "../../../src/report/client/filter.js";

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const address = fc.record({
  view: fc.constantFrom(...VIEWS),
  filter: fc
    .tuple(...FACETS.map(() => fc.uniqueArray(words, { maxLength: 3 })), fc.string({ maxLength: 12 }))
    .map((values) => ({ ...Object.fromEntries(FACETS.map((facet, at) => [facet, values[at]])), text: values.at(-1) })),
  id: words,
  left: words,
  right: words,
  sort: fc.constantFrom("", "problems", "-ratio"),
  columns: fc.constantFrom(null, ["unit", "ratio"], ["unit"]),
  lang: fc.constantFrom(null, "zh", "en"),
});

describe("an address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(address, (made) => {
        const wanted = {
          ...made,
          id: made.view === "problem" ? made.id : "",
          left: made.view === "compare" ? made.left : "",
          right: made.view === "compare" ? made.right : "",
        };
        expect(readAddress(writeAddress(wanted as never))).toEqual(wanted);
      }),
    );
  });

  it("is the start where it says nothing, or nothing that can be read", () => {
    for (const hash of ["", "#", "#main", "#view=nowhere", "#%E0%A4%A", "#<script>", "#lang=fr"]) {
      expect(readAddress(hash)).toEqual(START);
    }
  });

  it("may be the id of a problem or notice, or the name of a view", () => {
    expect(readAddress("#0a1b2c3d4e5f-12")).toEqual({ ...START, view: "problem", id: "0a1b2c3d4e5f-12" });
    expect(readAddress("#0a1b2c3d4e5f").id).toBe("0a1b2c3d4e5f");
    expect(readAddress("#units").view).toBe("units");
  });

  it("names each chosen value, and nothing that is as usual", () => {
    const filter = { ...NO_FILTER, province: ["云岚省", "海陵省"], text: "往来款 挂账" };
    expect(decodeURIComponent(writeAddress({ ...START, view: "problems", filter }))).toBe(
      "#view=problems&province=云岚省&province=海陵省&q=往来款+挂账",
    );
  });
});
