import type { Fields, Measure, Stated } from "../../src/notice/notice.js";
import type { CodedProblem, DocumentRecord, NoticeRecord } from "../../src/pipeline/record.js";

/** Invented records for the tests of completion and tables. Every unit, place and fact is made up. */

export function measure(values: Partial<Measure> = {}): Measure {
  return {
    ordinal: 1,
    line: 12,
    marker: "一是",
    text: "已于3月召开专题会议，逐项研究落实。",
    state: "done",
    dated: false,
    documented: false,
    quantified: false,
    accountable: false,
    ...values,
  };
}

export function problem(values: Partial<CodedProblem> & { category?: string } = {}): CodedProblem {
  const { category = "study", ...rest } = values;
  return {
    ordinal: 1,
    line: 11,
    number: "1",
    title: "理论学习安排前紧后松",
    aspect: "学习贯彻方面",
    parent: null,
    statement: "理论学习安排前紧后松，下半年只学了两次。",
    account: "一是已于3月召开专题会议，逐项研究落实。",
    status: "unstated",
    statusBasis: "none",
    statusText: "",
    sustained: false,
    doneOn: null,
    dueOn: null,
    accountState: "done",
    measures: [measure()],
    coding: { category, labels: [category], confidence: 0.9, codedBy: "rule", evidence: ["理论学习"] },
    ...rest,
  };
}

export function notice(
  values: Partial<Omit<NoticeRecord, "fields" | "stated">> & {
    fields?: Partial<Fields>;
    stated?: Partial<Stated>;
  } = {},
): NoticeRecord {
  const { fields, stated, ...rest } = values;
  return {
    noticeId: "0123456789ab",
    source: "云岭/水务局.txt",
    ordinal: 1,
    line: 1,
    genre: "rectification",
    fields: {
      title: "中共云岭市水务局党组关于巡察整改进展情况的通报",
      unit: "中共云岭市水务局党组",
      unitType: "bureau",
      level: "city",
      province: "南川省",
      city: "云岭市",
      county: null,
      adcode: "990100",
      kind: "巡察",
      inspector: "市委第四巡察组",
      inspectedFrom: "2022-03-01",
      inspectedTo: "2022-05",
      feedbackOn: "2022-07-08",
      publishedOn: "2023-01-16",
      ...fields,
    },
    stated: {
      problems: null,
      completed: null,
      mostly: null,
      inProgress: null,
      measures: null,
      measuresCompleted: null,
      ratePct: null,
      asOf: null,
      ...stated,
    },
    figures: [],
    tasks: [],
    evidence: {},
    messages: [],
    chars: 5200,
    words: 2100,
    terms: [],
    problems: [],
    ...rest,
  };
}

export function document(values: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    source: "云岭/水务局.txt",
    sha256: "ab".repeat(32),
    bytes: 20480,
    format: "txt",
    encoding: "utf-8",
    outcome: "parsed",
    messages: [],
    removed: {},
    notices: [],
    duplicates: [],
    ...values,
  };
}

/** As many problems of one state as asked for, numbered on. */
export function problems(counts: Partial<Record<CodedProblem["status"], number>>, from = 1): CodedProblem[] {
  let ordinal = from;
  return Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => problem({ ordinal: ordinal++, status: status as CodedProblem["status"] })),
  );
}
