import type { ChartInput } from "../../charts/chart.js";
import type { ChartName } from "../../charts/charts.js";
import { chartCounter } from "../../charts/counts.js";
import { completionAccumulator } from "../../completion/accumulate.js";
import type { NoticeRecord, TermCount } from "../../pipeline/record.js";
import { noticeRow } from "../../tables/notices.js";
import type { App } from "./app.js";
import { select } from "./selection.js";

/**
 * What the charts of the selection are drawn from, counted by the same functions as in a run.
 * @param terms words by notice; empty where no chart needs them
 */
export function chartInput(app: App, terms: ReadonlyMap<string, TermCount[]>): ChartInput {
  return inputOf(app, app.selection.records, terms);
}

/**
 * The input of a chart that sets one thing off against the others: where only that one is chosen, the others are taken
 * in again and the chart is told which one it is about.
 */
export function focusedInput(app: App, name: ChartName, input: ChartInput): ChartInput {
  const { filter } = app.address;
  const [unit, second] = filter.unit;
  const [category, other] = filter.category;
  if (name === "category-profile" && unit !== undefined && second === undefined) {
    const { records } = select(app.corpus, { ...filter, unit: [] }, app.hasWords);
    return { ...inputOf(app, records, new Map()), focus: { unit } };
  }
  // Words are counted in all categories of the chosen notices already.
  if (name === "distinctive-words" && category !== undefined && other === undefined)
    return { ...input, focus: { category } };
  return input;
}

function inputOf(
  { head, corpus }: App,
  records: readonly NoticeRecord[],
  terms: ReadonlyMap<string, TermCount[]>,
): ChartInput {
  const completion = completionAccumulator();
  const counts = chartCounter();
  for (const record of records) {
    completion.add(record);
    counts.addRecord({ ...record, terms: terms.get(record.noticeId) ?? [] });
  }
  return {
    completion: [...completion.rows(head.categories.map(({ code }) => code))],
    notices: records.map(noticeRow),
    categories: head.categories,
    shortNames: corpus.shortNames,
    counts: counts.result(),
  };
}
