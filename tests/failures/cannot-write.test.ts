import { describe, expect, it } from "vitest";
import { cannotWrite } from "../../src/failures/cannot-write.js";

const fault = (code: string) => Object.assign(new Error("refused"), { code });

describe("cannotWrite", () => {
  it("tells a full disk from one that may not be written to", () => {
    expect(cannotWrite("m.json", fault("ENOSPC"))).toMatchObject({ exitCode: 3, details: { rule: "cli/disk-full" } });
    expect(cannotWrite("m.json", fault("EROFS"))).toMatchObject({
      exitCode: 3,
      details: { rule: "cli/cannot-write", args: { where: "m.json", reason: "EROFS" } },
    });
  });

  it("leaves a mistake of the program's own as it is", () => {
    const mistake = new TypeError("no such thing");
    expect(cannotWrite("m.json", mistake)).toBe(mistake);
  });
});
