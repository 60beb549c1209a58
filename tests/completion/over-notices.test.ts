import { describe, expect, it } from "vitest";
import { clusteredShare } from "../../src/completion/clustered-share.js";
import { ratiosOverNotices } from "../../src/completion/over-notices.js";
import { wilson } from "../../src/completion/wilson.js";

const notice = (completed: number, in_progress: number, unstated: number, accounted_done: number) => ({
  genre: "rectification" as const,
  problems: completed + in_progress + unstated,
  completed,
  mostly_completed: 0,
  in_progress,
  accounted_done,
});

describe("ratiosOverNotices", () => {
  const differing = [
    notice(10, 0, 0, 10),
    notice(0, 9, 3, 2),
    notice(8, 1, 0, 9),
    notice(1, 7, 0, 8),
    notice(6, 0, 2, 8),
  ];
  const silent = notice(0, 0, 12, 6);

  it("rests on the notices that have something to count, and leaves out texts of other kinds", () => {
    const plan = { ...notice(50, 0, 0, 50), genre: "work-plan" as const };
    const { ratio, account_ratio } = ratiosOverNotices([...differing, silent, plan]);
    expect(ratio).toMatchObject({ part: 25, whole: 42, notices: 5 });
    expect(account_ratio).toMatchObject({ part: 43, whole: 59, notices: 6 });
    expect(ratio).toEqual({
      ...clusteredShare(differing.map((one) => ({ part: one.completed, whole: one.completed + one.in_progress }))),
      notices: 5,
    });
  });

  it("is wider than an interval that takes problems of one notice for independent", () => {
    const { ratio } = ratiosOverNotices(differing);
    const plain = wilson(25, 42)!;
    expect(ratio!.low!).toBeLessThan(plain.low);
    expect(ratio!.high!).toBeGreaterThan(plain.high);
  });

  it("gives no ratio where nothing is stated, and no interval of few notices", () => {
    expect(ratiosOverNotices([silent]).ratio).toBeNull();
    expect(ratiosOverNotices([silent]).account_ratio).toMatchObject({ share: 0.5, low: null, high: null, notices: 1 });
  });
});
