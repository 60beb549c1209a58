import { describe, expect, it } from "vitest";
import { correctedShares } from "../../src/human-coding/corrected-shares.js";
import { renderShares } from "../../src/human-coding/render-shares.js";

const machine = [...new Array<string>(8).fill("finance"), "duty", "duty"];
const finance = (people: string) => ({ machine: "finance", people: [people], weight: 1 });
const validated = [
  ...["finance", "finance", "finance", "duty", "finance"].map(finance),
  { ...finance("duty"), machine: "duty" },
];

describe("renderShares", () => {
  it("shows the machine's share beside the corrected one, with the method and what weakens it", () => {
    const text = renderShares(correctedShares(machine, validated, ["finance", "duty", "study"]), "en");
    expect(text).toMatch(
      /^shares of all 10 problems, corrected by the 6 that people coded \(double sampling, Tenenbein 1972/,
    );
    expect(text).toMatch(/finance +8 +5 +0\.800 +0\.640 +0\.\d{3}–0\.800\n/);
    expect(text).toMatch(/duty +2 +1 +0\.200 +0\.360 +/);
    expect(text).not.toContain("study");
    expect(text).toContain("people coded fewer than 5 each of the problems that the machine coded duty");
  });

  it("says that corrected shares are undefined, and what to do", () => {
    const text = renderShares(correctedShares(machine, validated.slice(0, 5), ["finance", "duty"]), "zh");
    expect(text).toContain("校正占比无定义：机器编为 duty 的问题一个也没有核对");
    expect(text).toMatch(/finance +8 +5 +0\.800\n/);
    expect(renderShares(correctedShares([], [], ["finance"]), "en")).toContain("undefined: there are no problems");
  });
});
