import { describe, expect, it } from "vitest";
import { addCounts, noCounts, noticeCounts } from "../../src/completion/counts.js";
import { measure, notice, problem, problems } from "./sample.js";

describe("noticeCounts", () => {
  it("counts problems by state, done accounts and measures with evidence", () => {
    const record = notice({
      stated: { problems: 5, completed: 3 },
      problems: [
        ...problems({ completed: 2, mostly_completed: 1, in_progress: 1 }),
        problem({
          ordinal: 5,
          accountState: "under_way",
          measures: [
            measure({ dated: true }),
            measure({ state: "planned" }),
            measure({ accountable: true, dated: true }),
          ],
        }),
      ],
    });
    expect(noticeCounts(record)).toEqual({
      notices: 1,
      problems: 5,
      completed: 2,
      mostly: 1,
      inProgress: 1,
      unstated: 1,
      accountedDone: 4,
      measures: 7,
      evidenced: 2,
      claimedProblems: 5,
      claimedCompleted: 3,
    });
  });

  it.each([{ problems: 12 }, { completed: 9 }, {}])("takes no claim from a notice that states %o only", (stated) => {
    expect(noticeCounts(notice({ stated }))).toMatchObject({ claimedProblems: 0, claimedCompleted: 0 });
  });
});

describe("addCounts", () => {
  it("adds every count", () => {
    const total = noCounts();
    const one = noticeCounts(notice({ stated: { problems: 4, completed: 4 }, problems: problems({ completed: 3 }) }));
    addCounts(total, one);
    addCounts(total, one);
    expect(total).toMatchObject({ notices: 2, problems: 6, completed: 6, measures: 6, claimedProblems: 8 });
  });
});
