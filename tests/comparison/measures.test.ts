import { describe, expect, it } from "vitest";
import {
  addTally,
  claimTally,
  MEASURES,
  type MeasureName,
  noTally,
  problemTally,
} from "../../src/comparison/measures.js";
import { noticeCounts } from "../../src/completion/counts.js";
import { ratiosOf, share } from "../../src/completion/ratio.js";
import { measure } from "../completion/sample.js";
import { compared, records } from "./sample.js";

const mixed = [
  {
    stated: { problems: 7, completed: 4, mostly: 1 },
    problems: [
      { status: "completed" as const, accountState: "done" as const, measures: [measure({ dated: true }), measure()] },
      { status: "completed" as const, accountState: "declared" as const, measures: [measure({ quantified: true })] },
      { status: "mostly_completed" as const, accountState: "under_way" as const },
      { status: "in_progress" as const, accountState: "under_way" as const, measures: [] },
      { status: "unstated" as const, accountState: "done" as const },
    ],
  },
];

function total(name: MeasureName) {
  const [notice] = compared(mixed);
  const tally = noTally();
  for (const problem of notice!.problems) addTally(tally, problemTally(name, problem)!);
  return tally;
}

describe("the measures", () => {
  const counts = noticeCounts(records(mixed)[0]!);
  const ratios = ratiosOf(counts);

  it("are the ratios of the tables", () => {
    const ratio = total("ratio");
    expect(ratio).toEqual({ part: 2, lenient: 3, whole: 4 });
    expect(share(ratio.part, ratio.whole)).toBe(ratios.ratio);
    const account = total("account_ratio");
    expect(share(account.part, account.whole)).toBe(ratios.account_ratio);
    const claim = claimTally(compared(mixed)[0]!.row);
    expect(share(claim.part, claim.whole)).toBe(ratios.stated_ratio);
    const evidenced = total("evidenced");
    expect(share(evidenced.part, evidenced.whole)).toBe(share(counts.evidenced, counts.measures));
  });

  it("count a problem of unknown state nowhere, and 基本完成 only where it is asked for", () => {
    const [{ problems }] = compared(mixed) as [ReturnType<typeof compared>[number]];
    expect(problemTally("ratio", problems[4]!)).toEqual({ part: 0, lenient: 0, whole: 0 });
    expect(problemTally("ratio", problems[2]!)).toEqual({ part: 0, lenient: 1, whole: 1 });
  });

  it("take a claim only where both its numbers are given", () => {
    const claim = (stated: object) => claimTally(compared([{ stated, problems: {} }])[0]!.row);
    expect(claim({ problems: 9, completed: 6, mostly: 2 })).toEqual({ part: 6, lenient: 8, whole: 9 });
    expect(claim({ problems: 9, completed: 6 })).toEqual({ part: 6, lenient: 6, whole: 9 });
    expect(claim({ problems: 9, mostly: 9 })).toEqual({ part: 0, lenient: 0, whole: 0 });
    expect(claim({ completed: 6 })).toEqual({ part: 0, lenient: 0, whole: 0 });
  });

  it("say which are of whole notices: those give problems nothing", () => {
    const [{ problems }] = compared(mixed) as [ReturnType<typeof compared>[number]];
    for (const [name, { ofNotice }] of Object.entries(MEASURES)) {
      expect(problemTally(name as MeasureName, problems[0]!) === null).toBe(ofNotice);
    }
  });
});
