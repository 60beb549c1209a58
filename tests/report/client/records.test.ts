import { expect, it } from "vitest";
import { chartCounter } from "../../../src/charts/counts.js";
import { completionAccumulator } from "../../../src/completion/accumulate.js";
import { checksOf } from "../../../src/completion/checks.js";
import type { NoticeRecord } from "../../../src/pipeline/record.js";
import { recordOf } from "../../../src/report/client/records.js";
import { pageNotice } from "../../../src/report/page-notice.js";
import { noticeRow } from "../../../src/tables/notices.js";
import { sampleDocuments } from "../../charts/sample.js";
import { noticesOf } from "../sample.js";

const notices = noticesOf(sampleDocuments(25));
const again = notices.map((notice) => recordOf(pageNotice(notice)));

it("counts to the same rows as the run: nothing that a table or chart needs is lost on the way to the page", () => {
  const rows = (records: readonly NoticeRecord[]) => {
    const counted = completionAccumulator();
    for (const record of records) counted.add(record);
    return [...counted.rows()];
  };
  expect(rows(again)).toEqual(rows(notices));
  expect(again.map(noticeRow)).toEqual(notices.map(noticeRow));
  expect(again.map(checksOf)).toEqual(notices.map(checksOf));
});

it("counts to the same charts, once the words are put to it", () => {
  const counts = (records: readonly NoticeRecord[]) => {
    const counter = chartCounter();
    for (const record of records) counter.addRecord(record);
    return counter.result();
  };
  const whole = again.map((record, index) => ({ ...record, terms: notices[index]!.terms }));
  expect(counts(whole)).toEqual(counts(notices));
});
