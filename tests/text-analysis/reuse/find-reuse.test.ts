import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32 } from "../../../src/evaluation/bootstrap.js";
import { csvLines } from "../../../src/tables/csv.js";
import { DEFAULT_REUSE, findReuse, type ReuseOptions } from "../../../src/text-analysis/reuse/find-reuse.js";
import { passagesTable, reuseClustersTable, reuseNoticesTable } from "../../../src/text-analysis/reuse/tables.js";
import type { TextNotice } from "../../../src/text-analysis/text-notice.js";
import { noticeOf } from "../sample.js";

const OPTIONS: ReuseOptions = { ...DEFAULT_REUSE, minLength: 20 };
const UNITS = ["沱源市粮食局", "槐溪镇", "麻柳中学", "青崖县医院", "白鹭湖管委会", "石埠区法院"];
const COPIED = "对全部粮库逐座清点，补记出入库台账，由两名保管员共同签字确认后归档备查";

const notice = (i: number, text: string, parts?: Parameters<typeof noticeOf>[3]) =>
  noticeOf("abcdef"[i]!, UNITS[i]!, text, parts);

/** Text that shares nothing with any other by more than chance: characters drawn from some thousands. */
function unrelated(seed: number, length: number): string {
  const random = mulberry32(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 6_000))).join("");
}

describe("findReuse", () => {
  const first = notice(0, `关于粮库管理松散的问题\n一是${COPIED}。\n二是换装门锁。`, {
    problems: [
      {
        line: 1,
        title: "粮库管理松散",
        statement: "粮库管理松散",
        account: `一是${COPIED}。\n二是换装门锁。`,
      },
    ],
  });
  const second = notice(
    1,
    `整改情况\n（2）按要求${COPIED.replace("台账", "清单").replace("两名", "三名")}；另补种行道树12棵。`,
  );
  const reuse = findReuse([first, second], OPTIONS);

  it("puts the two sides of a passage beside each other, with unit, line, problem and share of the account", () => {
    expect(reuse.passages).toHaveLength(1);
    expect(reuse.passages[0]).toMatchObject({
      passage: 1,
      cluster: 1,
      matched: 29,
      unit_a: "沱源市粮食局",
      line_a: 2,
      line_end_a: 2,
      part_a: "account",
      problem_a: "aaaaaaaaaaaa-1",
      text_a: COPIED,
      unit_b: "槐溪镇",
      line_b: 2,
      part_b: "outside",
      problem_b: null,
      account_share_b: null,
    });
    expect(reuse.passages[0]!.account_share_a).toBeCloseTo(33 / 41, 6);
  });

  it("marks what differs", () => {
    const { a, b } = reuse.compare(reuse.passages[0]!);
    expect(a.filter(({ same }) => !same).map(({ text }) => text)).toEqual(["台账，由两"]);
    expect(b.filter(({ same }) => !same).map(({ text }) => text)).toEqual(["清单，由三"]);
  });

  it("gives the share of each notice that stands elsewhere word for word", () => {
    const long = notice(2, `${COPIED}。${unrelated(1, 67)}`);
    const [row] = findReuse([notice(0, COPIED), long], OPTIONS).notices.slice(1);
    expect(row).toMatchObject({
      signs: 100,
      formulaic_share: 0.33,
      formulaic_share_account: null,
      passages: 1,
      other_units: 1,
    });
    expect(row).toMatchObject({ closest_unit: "沱源市粮食局", closest_share: 0.33 });
  });

  it("counts a number as one sign, whatever it is", () => {
    const filled = (sums: string[]) =>
      `本月共召开会议${sums[0]}次，清退补贴${sums[1]}元，约谈${sums[2]}人，均已张榜公布`;
    const [row] = findReuse(
      [notice(0, filled(["3", "12,400", "2"])), notice(1, filled(["15", "8.5", "１１"]))],
      OPTIONS,
    ).notices;
    expect(row!.formulaic_share).toBe(1);
  });

  it("compares no notices of one unit, under whichever of its names, and no notice with itself", () => {
    const again = noticeOf("e", "中共沱源市粮食局党组", first.paragraphs.map(({ text }) => text).join("\n"));
    expect(findReuse([first, again, first], OPTIONS).passages).toEqual([]);
  });

  it("gathers a wording that several units use into one cluster, with the units and places counted", () => {
    const notices = UNITS.map((_, i) => notice(i, `${unrelated(i, 50)}\n${COPIED}。\n${unrelated(i + 50, 50)}`));
    const { clusters, passages } = findReuse(notices, OPTIONS);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({
      cluster: 1,
      units: 6,
      notices: 6,
      places: 6,
      signs: 33,
      text: COPIED,
      line: 2,
    });
    expect(passages).toHaveLength(15);
  });

  it("says how much stands in too many notices to list every pair, and still links all of them", () => {
    const notices = UNITS.map((_, i) => notice(i, `${unrelated(i, 50)}\n${COPIED}。\n${unrelated(i + 50, 50)}`));
    const { clusters, passages, scope } = findReuse(notices, { ...OPTIONS, mostNotices: 3 });
    expect(scope.wide).toBeGreaterThan(0);
    expect(passages.length).toBeLessThan(15);
    expect(clusters).toMatchObject([{ units: 6, places: 6 }]);
  });

  it("fits its tables", () => {
    const { passages, notices, clusters } = reuse;
    expect([...csvLines(passagesTable, passages)]).toHaveLength(2);
    expect([...csvLines(reuseNoticesTable, notices)]).toHaveLength(3);
    expect([...csvLines(reuseClustersTable, clusters)]).toHaveLength(2);
  });

  it("takes notices without words, and none at all", () => {
    expect(findReuse([notice(0, "——"), notice(1, "……")], OPTIONS).notices.map((row) => row.formulaic_share)).toEqual([
      null,
      null,
    ]);
    expect(findReuse([], OPTIONS).passages).toEqual([]);
    expect(() => findReuse([], { ...OPTIONS, minLength: 9 })).toThrow(
      expect.objectContaining({ rule: "text/bad-number" }),
    );
  });
});

describe("findReuse on random text", () => {
  const place = fc.nat(400);

  it("finds a planted passage wherever it stands, whole and on both sides", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 20, max: 120 }), place, place, (seed, length, at, elsewhere) => {
        const planted = unrelated(seed + 1, length);
        const [a, b] = [unrelated(seed + 2, 400), unrelated(seed + 3, 400)];
        const notices = [
          notice(0, a.slice(0, at) + planted + a.slice(at)),
          notice(1, b.slice(0, elsewhere) + planted + b.slice(elsewhere)),
          notice(2, unrelated(seed + 4, 400)),
        ];
        const { passages } = findReuse(notices, OPTIONS);
        expect(passages.map(({ unit_a, unit_b }) => [unit_a, unit_b])).toEqual([[UNITS[0], UNITS[1]]]);
        expect(passages[0]!.text_a).toContain(planted);
        expect(passages[0]!.text_b).toContain(planted);
      }),
      { numRuns: 60 },
    );
  });

  it("finds it though every twentieth character was changed", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 80, max: 200 }), place, (seed, length, at) => {
        const planted = unrelated(seed + 1, length);
        const changed = [...planted].map((sign, i) => (i % 20 === 10 ? "变" : sign)).join("");
        const a = unrelated(seed + 2, 400);
        const notices = [notice(0, a.slice(0, at) + planted + a.slice(at)), notice(1, changed)];
        const { passages } = findReuse(notices, OPTIONS);
        expect(passages).toHaveLength(1);
        expect(passages[0]!.matched).toBeGreaterThan(length * 0.8);
        expect(passages[0]!.resemblance).toBeGreaterThanOrEqual(0.5);
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing among texts that have nothing in common", () => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const notices = UNITS.map((_, i) => notice(i, unrelated(seed + i * 7_919, 600)));
        const reuse = findReuse(notices, OPTIONS);
        expect(reuse.passages).toEqual([]);
        expect(reuse.notices.every((row) => row.formulaic_share === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same shares in whatever order the notices come, and the same result for the same order", () => {
    const notices = UNITS.map((_, i) => notice(i, unrelated(i, 80) + (i % 2 ? COPIED : "") + unrelated(9, 40)));
    const shares = (given: TextNotice[]) =>
      Object.fromEntries(findReuse(given, OPTIONS).notices.map((row) => [row.unit, row.formulaic_share]));
    expect(shares([...notices].reverse())).toEqual(shares(notices));
    expect(JSON.stringify(findReuse(notices, OPTIONS))).toBe(JSON.stringify(findReuse(notices, OPTIONS)));
  });
});

describe("findReuse on much text", () => {
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => ({
      ...noticeOf("a", `第${i}局`, text(i)),
      noticeId: i.toString(16).padStart(12, "0"),
    }));
  const time = (notices: TextNotice[]) => {
    const started = performance.now();
    findReuse(notices, OPTIONS);
    return performance.now() - started;
  };

  it("takes time linear in the number of notices that all say the same things", () => {
    const boilerplate = unrelated(3, 2_000);
    const notices = many(800, (i) => `${unrelated(i + 100, 60)}\n${boilerplate}`);
    time(notices.slice(0, 100));
    const [few, all] = [time(notices.slice(0, 200)), time(notices)];
    expect(all).toBeLessThan(Math.max(few, 100) * 4 * 2.5);
  });

  it("takes a hostile text that repeats itself without end", () => {
    const notices = [
      notice(0, "甲".repeat(200_000)),
      notice(1, "甲".repeat(200_000)),
      notice(2, "甲乙丙丁戊己庚辛壬癸子丑寅卯".repeat(15_000)),
      notice(3, "甲乙丙丁戊己庚辛壬癸子丑寅卯".repeat(15_000)),
    ];
    expect(time(notices)).toBeLessThan(30_000);
  });
});
