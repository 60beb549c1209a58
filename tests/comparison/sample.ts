import type { ComparedNotice } from "../../src/comparison/run-tables.js";
import type { Fields, Stated } from "../../src/notice/notice.js";
import type { CodedProblem, NoticeRecord } from "../../src/pipeline/record.js";
import { measuresTable } from "../../src/tables/measures.js";
import { noticesTable } from "../../src/tables/notices.js";
import { problemsTable } from "../../src/tables/problems.js";
import { document, notice, problem } from "../completion/sample.js";

/** Invented notices for the tests of comparisons, given by what those look at. */
export interface Invented {
  unit?: string | null;
  fields?: Partial<Fields>;
  stated?: Partial<Stated>;
  /** Problems by state, such as `{ completed: 3, unstated: 1 }`; or each on its own. */
  problems: Partial<Record<CodedProblem["status"], number>> | Array<Parameters<typeof problem>[0]>;
}

/** Records of invented notices: ids count up, units are 甲局, 乙局, … unless named. */
export function records(list: readonly Invented[]): NoticeRecord[] {
  return list.map(({ unit, fields, stated, problems }, at) => {
    const each = Array.isArray(problems)
      ? problems
      : Object.entries(problems).flatMap(([status, count]) =>
          Array.from({ length: count }, () => ({ status: status as CodedProblem["status"] })),
        );
    return notice({
      noticeId: (at + 1).toString(16).padStart(12, "0"),
      source: `通报/${at + 1}.txt`,
      fields: { unit: unit === undefined ? `${"甲乙丙丁戊己庚辛壬癸"[at] ?? at}局` : unit, ...fields },
      stated: stated ?? {},
      problems: each.map((values, index) => problem({ ...values, ordinal: index + 1 })),
    });
  });
}

/** The same as comparisons take them. */
export function compared(list: readonly Invented[]): ComparedNotice[] {
  const file = document({ notices: records(list) });
  const measures = [...measuresTable.rows(file, "zh")];
  const problems = [...problemsTable.rows(file, "zh")];
  return [...noticesTable.rows(file, "zh")].map((row) => ({
    row,
    problems: problems
      .filter(({ notice_id }) => notice_id === row.notice_id)
      .map(({ problem_id, line, title, category, status, account_state }) => {
        const own = measures.filter((measure) => measure.problem_id === problem_id);
        const evidenced = own.filter((one) => one.dated || one.documented || one.quantified || one.accountable).length;
        return { problem_id, line, title, category, status, account_state, measures: own.length, evidenced };
      }),
  }));
}
