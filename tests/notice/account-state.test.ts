import { expect, it } from "vitest";
import { accountState } from "../../src/notice/account-state.js";
import type { MeasureState } from "../../src/notice/notice.js";

const of = (...states: MeasureState[]) => accountState(states.map((state) => ({ state })));

it("is under way as soon as one measure is, or is only planned", () => {
  expect(of("done", "under_way", "declared")).toBe("under_way");
  expect(of("done", "planned")).toBe("under_way");
});

it("is done where any measure is, and nothing is open", () => {
  expect(of("declared", "done")).toBe("done");
});

it("is declared where nothing happened, and where there is no measure", () => {
  expect(of("declared", "declared")).toBe("declared");
  expect(of()).toBe("declared");
});
