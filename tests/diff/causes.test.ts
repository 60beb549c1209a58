import { describe, expect, it } from "vitest";
import {
  type Cause,
  causesOfCoding,
  causesOfPresence,
  causesOfReading,
  causesOfStatus,
} from "../../src/diff/causes.js";

const differing = (...causes: Cause[]) => new Set(causes);
const machine = { human: [false, false], bytesDiffer: false, sameText: true } as const;

describe("causesOfPresence", () => {
  it("takes a file that only one run was given for the cause, whatever else differs", () => {
    expect(causesOfPresence("added", differing("version", "codebook"))).toEqual(["input"]);
    expect(causesOfPresence("removed", differing("version"))).toEqual(["input"]);
  });

  it("clears the input where the file has not changed by a byte, and the codebook always", () => {
    expect(causesOfPresence("same", differing("version", "codebook"))).toEqual(["version"]);
    expect(causesOfPresence("moved", differing("version"))).toEqual(["version"]);
    expect(causesOfPresence("same", differing("codebook"))).toEqual([]);
  });

  it("names both where file and program changed: it cannot be told which", () => {
    expect(causesOfPresence("changed", differing("version"))).toEqual(["input", "version"]);
  });
});

describe("causesOfReading", () => {
  it("knows that reading depends on bytes, program, environment and options alone", () => {
    const all = differing("version", "environment", "options", "codebook", "model", "human_codes");
    expect(causesOfReading(true, all)).toEqual(["input", "version", "environment", "options"]);
    expect(causesOfReading(false, differing("codebook", "model", "human_codes"))).toEqual([]);
  });
});

describe("causesOfCoding", () => {
  it("clears all that acts on the text where the text is the same", () => {
    const all = differing("environment", "options", "codebook", "model");
    expect(causesOfCoding({ ...machine, bytesDiffer: true }, all)).toEqual(["codebook", "model"]);
  });

  it("suspects the reading too where the text differs", () => {
    const changed = { ...machine, sameText: false, bytesDiffer: true };
    expect(causesOfCoding(changed, differing("codebook"))).toEqual(["input", "codebook"]);
  });

  it("clears the machine where a person decided before and after", () => {
    const both = { ...machine, human: [true, true] as const };
    expect(causesOfCoding(both, differing("human_codes", "codebook", "version"))).toEqual(["human_codes"]);
  });

  it("suspects how the problem was read where a code has come or gone with it", () => {
    const one = { ...machine, human: [false, true] as const, sameText: false };
    expect(causesOfCoding(one, differing("human_codes", "codebook", "version"))).toEqual(["version", "human_codes"]);
    expect(causesOfCoding(one, differing("version"))).toEqual(["version"]);
    expect(causesOfCoding({ ...one, sameText: true }, differing("human_codes", "model"))).toEqual(["human_codes"]);
  });
});

describe("causesOfStatus", () => {
  it("never blames codebook or model: states do not depend on them", () => {
    const judged = { human: [false, false] as const, bytesDiffer: false };
    expect(causesOfStatus(judged, differing("codebook", "model"))).toEqual([]);
    expect(causesOfStatus({ ...judged, human: [false, true] }, differing("human_codes"))).toEqual(["human_codes"]);
  });
});
