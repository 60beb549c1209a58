import { describe, expect, it } from "vitest";
import { columnOf, columnsOf, STATE_CELL } from "../../src/notice/table-columns.js";

const kinds = (cells: string[], mayBePair = false) => columnsOf(cells, mayBePair)?.map(({ kind }) => kind) ?? null;

describe("columnOf", () => {
  it.each([
    ["序号", "number"],
    ["问题类别", "group"],
    ["巡察反馈意见指出的问题", "problem"],
    ["整 改 措 施", "account"],
    ["目前进展情况", "account"],
    ["责任股室", "short"],
    ["整改进度", "short"],
    ["是否销号", "short"],
  ])("%s heads %s", (head, kind) => expect(columnOf(head)?.kind).toBe(kind));

  it("takes other words for no head", () => expect(columnOf("航道科")).toBeNull());
});

describe("columnsOf", () => {
  it("needs a column of problems and one on what was done", () => {
    expect(kinds(["反馈问题", "整改措施", "责任单位"])).toEqual(["problem", "account", "short"]);
    expect(kinds(["序号", "整改措施", "责任单位"])).toBeNull();
  });

  it("takes two columns only where they are parted plainly", () => {
    expect(kinds(["反馈问题", "整改情况"], true)).toEqual(["problem", "account"]);
    expect(kinds(["反馈问题", "整改情况"])).toBeNull();
    expect(kinds(["反馈问题", "责任单位"], true)).toBeNull();
  });
});

describe("STATE_CELL", () => {
  it.each(["已完成并长期坚持", "基本完成", "达到序时进度", "是"])("%s", (cell) =>
    expect(STATE_CELL.test(cell)).toBe(true),
  );
  it("is no sentence on something done", () => expect(STATE_CELL.test("已召开会议2次，印发文件。")).toBe(false));
});
