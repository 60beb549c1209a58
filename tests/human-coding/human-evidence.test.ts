import { describe, expect, it } from "vitest";
import { codingEvidence, machineLabels, machineStatus, statusEvidence } from "../../src/human-coding/human-evidence.js";
import { coding, human, textOf, WATER } from "./invented.js";

const code = human(textOf(WATER, 6), { comment: "以清单为准" });

describe("codingEvidence", () => {
  it("says who, when and where from, and lets the machine's labels be read again", () => {
    const evidence = codingEvidence(code, coding("conduct", 0.553, ["finance"]));
    expect(evidence).toEqual([
      "human: 林澄",
      "2024-03-05",
      "核对.csv:2",
      "以清单为准",
      "machine: conduct+finance 0.553",
    ]);
    expect(machineLabels(evidence)).toEqual(["conduct", "finance"]);
  });

  it("is not mistaken for evidence of the machine's", () => {
    expect(machineLabels(["专项资金", "账外"])).toBeNull();
    expect(machineLabels([])).toBeNull();
  });
});

describe("statusEvidence", () => {
  it("lets the machine's state be read again", () => {
    expect(statusEvidence(code, "in_progress")).toBe("human: 林澄 2024-03-05 (machine: in_progress)");
    expect(machineStatus(statusEvidence(code, "unstated"))).toBe("unstated");
    expect(machineStatus("已完成整改")).toBeNull();
    expect(machineStatus("human: 林澄 (machine: nonsense)")).toBeNull();
  });
});
