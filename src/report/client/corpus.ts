import { completionAccumulator, type UnitGroup } from "../../completion/accumulate.js";
import { shortUnits } from "../../completion/short-unit.js";
import type { CodedProblem, NoticeRecord } from "../../pipeline/record.js";
import { problemId } from "../../tables/keys.js";
import type { PageNotice } from "../data.js";
import { recordOf } from "./records.js";

/** A notice on the page. */
export interface Notice {
  /** Its block, and its place in there. */
  block: number;
  place: number;
  /**
   * Its `fields.unit` is the unit's name as the run tells units apart: with its place where several places have a unit
   * of that name. So a unit keeps its name whatever is chosen.
   */
  record: NoticeRecord;
  problems: Problem[];
}

/** A problem on the page. */
export interface Problem {
  /** As in the tables. */
  id: string;
  /** Place in its notice, from 0. */
  index: number;
  notice: Notice;
  coded: CodedProblem;
}

/** All notices of the page. */
export interface Corpus {
  notices: Notice[];
  /** Problems of all notices. */
  problems: number;
  /** Short names of units, by name. */
  shortNames: Readonly<Record<string, string>>;
}

/** @param blocks the part `notices` of each block */
export function corpusOf(blocks: readonly (readonly PageNotice[])[]): Corpus {
  const notices = blocks.flatMap((block, number) =>
    block.map((notice, place): Notice => {
      return { block: number, place, record: recordOf(notice), problems: [] };
    }),
  );
  const counted = completionAccumulator();
  for (const { record } of notices) counted.add(record);
  const units = counted.units();
  const names = new Map(units.map((unit) => [placeKey(unit), unit.group]));
  let problems = 0;
  for (const notice of notices) {
    const { fields } = notice.record;
    fields.unit = names.get(placeKey(fields)) ?? fields.unit;
    notice.problems = notice.record.problems.map((coded, index) => {
      return { id: problemId(notice.record.noticeId, coded.ordinal), index, notice, coded };
    });
    problems += notice.problems.length;
  }
  return { notices, problems, shortNames: shortUnits(units) };
}

function placeKey(unit: Pick<UnitGroup, "unit" | "province" | "city" | "county">): string {
  return [unit.unit, unit.province, unit.city, unit.county].join("\n");
}
