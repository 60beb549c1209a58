import fc from "fast-check";
import { expect, it } from "vitest";
import { VarintReader, VarintWriter } from "../../src/tokens/varints.js";

const number = fc.oneof(fc.nat(), fc.constantFrom(0, 127, 128, 2 ** 14 - 1, 2 ** 14, 2 ** 31 - 1));

it("reads back what was written, numbers and bytes", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(number, fc.uint8Array({ maxLength: 9000 }))), (values) => {
      const writer = new VarintWriter();
      for (const value of values) typeof value === "number" ? writer.add(value) : writer.addBytes(value);
      const reader = new VarintReader(writer.bytes());
      for (const value of values) {
        if (typeof value === "number") expect(reader.next()).toBe(value);
        else expect(Buffer.from(reader.nextBytes())).toEqual(Buffer.from(value));
      }
    }),
  );
});

it("takes a byte for a number below 128, and more as it grows", () => {
  const lengths = [0, 127, 128, 2 ** 14, 2 ** 31 - 1].map((value) => {
    const writer = new VarintWriter();
    writer.add(value);
    return writer.bytes().length;
  });
  expect(lengths).toEqual([1, 1, 2, 3, 5]);
});
