import { describe, expect, it } from "vitest";
import { FACETS, type Filter, NO_FILTER, problemValue } from "../../../src/report/client/filter.js";
import { select } from "../../../src/report/client/selection.js";
import { documentsOf } from "../sample.js";
import { pageCorpus } from "./corpus-of.js";

const documents = documentsOf(40);
Object.assign(documents[3]!.notices[0]!.fields, { province: "海陵省", publishedOn: null });
Object.assign(documents[4]!.notices[0]!.fields, { province: "海陵省", level: null });
documents[4]!.notices[0]!.problems = [];
const corpus = pageCorpus(documents);
const all = () => true;
const chosen = (change: Partial<Filter>) => select(corpus, { ...NO_FILTER, ...change }, all);

describe("select", () => {
  it("leaves all where nothing is chosen, a notice without problems too", () => {
    const { notices, problems, records, partial } = chosen({});
    expect(notices).toEqual(corpus.notices);
    expect(problems).toHaveLength(corpus.problems);
    expect(records[0]).toBe(corpus.notices[0]!.record);
    expect(partial).toBe(false);
  });

  it("joins values of a facet by or, facets by and", () => {
    const { problems } = chosen({ category: ["finance", "study"], state: ["completed"] });
    const wanted = corpus.notices
      .flatMap((notice) => notice.problems)
      .filter(({ coded }) => ["finance", "study"].includes(coded.coding.category) && coded.status === "completed");
    expect(problems).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(2);
  });

  it("takes what is not given for a value of its own", () => {
    const { notices } = chosen({ year: ["?"] });
    expect(notices).toContain(corpus.notices[3]);
    expect(notices.every(({ record }) => record.fields.publishedOn === null)).toBe(true);
  });

  it("keeps what a notice claims where whole notices are chosen, and drops it where single problems are", () => {
    const claiming = corpus.notices.find(({ record }) => record.stated.problems !== null)!;
    const unit = [claiming.record.fields.unit!];
    expect(chosen({ unit }).records[0]!.stated.problems).toBe(claiming.record.stated.problems);
    const { category } = claiming.problems[0]!.coded.coding;
    const part = chosen({ unit, category: [category] });
    expect(part.partial).toBe(true);
    expect(part.records[0]!.stated.problems).toBeNull();
    expect(part.records[0]!.problems.every(({ coding }) => coding.category === category)).toBe(true);
    expect(chosen({ unit: [corpus.notices[4]!.record.fields.unit!], category: [category] }).notices).toEqual([]);
  });

  it("counts for each value the problems that choosing it alone in its facet would leave", () => {
    const filter = { ...NO_FILTER, category: ["finance"], kind: ["巡察"], state: ["unstated"] };
    const { counts } = select(corpus, filter, all);
    for (const facet of FACETS) {
      const values = new Set(
        corpus.notices.flatMap(({ record, problems }) =>
          problems.map(({ coded }) => problemValue(facet, record, coded)),
        ),
      );
      for (const value of values) {
        const { problems } = select(corpus, { ...filter, [facet]: [value] }, all);
        expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(problems.length);
      }
    }
  });

  it("keeps problems with the words that are looked for", () => {
    const { problems, partial } = select(corpus, { ...NO_FILTER, text: "食堂" }, ({ coded }) =>
      coded.title.includes("食堂"),
    );
    expect(partial).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ coded }) => coded.title.includes("食堂"))).toBe(true);
  });
});
