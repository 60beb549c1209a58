import { describe, expect, it } from "vitest";
import { matchNotices, type NoticeKey } from "../../src/diff/match-notices.js";

function key(notice_id: string, values: Partial<NoticeKey> = {}): NoticeKey {
  return {
    notice_id,
    source: "汇编.txt",
    ordinal: 1,
    line: 1,
    genre: "rectification",
    title: "关于巡察整改进展情况的通报",
    unit: null,
    province: null,
    city: null,
    county: null,
    problems: 3,
    ...values,
  };
}

const names = (before: NoticeKey[], after: NoticeKey[]) => {
  const { pairs, added, removed } = matchNotices(before, after);
  const ids = (notices: NoticeKey[]) => notices.map(({ notice_id }) => notice_id);
  return {
    pairs: pairs.map(({ before, after }) => `${before.notice_id}=${after.notice_id}`),
    added: ids(added),
    removed: ids(removed),
  };
};

describe("matchNotices", () => {
  it("finds a text again wherever it stands", () => {
    const moved = key("aa", { source: "盐湖局.txt", ordinal: 4 });
    expect(names([key("aa")], [moved])).toEqual({ pairs: ["aa=aa"], added: [], removed: [] });
  });

  it("finds an edited notice by its title and unit in the same file, although another was put before it", () => {
    const before = [key("aa", { unit: "盐湖局" }), key("bb", { unit: "驿站处", ordinal: 2 })];
    const after = [key("cc", { unit: "船闸所" }), key("dd", { unit: "盐湖局", ordinal: 2 }), key("bb", { ordinal: 3 })];
    expect(names(before, after)).toEqual({ pairs: ["aa=dd", "bb=bb"], added: ["cc"], removed: [] });
  });

  it("takes what is left over once on either side of a file for one notice, but does not guess between several", () => {
    expect(names([key("aa", { unit: "盐湖局" })], [key("bb", { unit: "盐湖管理局" })]).pairs).toEqual(["aa=bb"]);
    const several = names(
      [key("aa", { unit: "甲" }), key("bb", { unit: "乙" })],
      [key("cc", { unit: "丙" }), key("dd", { unit: "丁" })],
    );
    expect(several).toEqual({ pairs: [], added: ["cc", "dd"], removed: ["aa", "bb"] });
  });

  it("does not pair notices of different files by their titles", () => {
    const found = names([key("aa", { source: "一.txt" })], [key("bb", { source: "二.txt" })]);
    expect(found).toEqual({ pairs: [], added: ["bb"], removed: ["aa"] });
  });
});
