import { clusteredShare, LEAST_CLUSTERS } from "../../completion/clustered-share.js";
import { noticeCounts } from "../../completion/counts.js";
import type { Bilingual } from "../../tables/column.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import { type App, addressOf, problemsAddress } from "./app.js";
import { chartCards } from "./charts.js";
import { type Totals, totalsOf } from "./counts.js";
import { element } from "./dom.js";
import { intervalDrawing, percent, percentOr, type Ratio, ratio, stackDrawing, thousands } from "./figures.js";
import type { Facet } from "./filter.js";
import { language, say } from "./language.js";
import { WORDS } from "./words.js";

/** The selection in numbers, and its charts. */
export function overview(app: App, place: HTMLElement): void {
  if (app.selection.notices.length === 0 && app.corpus.notices.length > 0) {
    place.replaceChildren(element("p", {}, say(WORDS.nothing)));
    return;
  }
  const totals = totalsOf(app.selection.records);
  const given = totals.completed + totals.mostly + totals.inProgress;
  const each = app.selection.records.map(noticeCounts);
  const units = new Set(app.selection.records.map(({ fields }) => fields.unit)).size;
  place.replaceChildren(
    numbers(app, totals, units, given),
    element(
      "div",
      { class: "ratios" },
      ratioCard(
        say(WORDS.ratio),
        "ratio",
        overNotices(each.map((counts) => [counts.completed, counts.completed + counts.mostly + counts.inProgress])),
        problemsAddress(app, { state: ["completed"] }),
        say(WORDS.ratioMeans, { coverage: percentOr(totals.problems === 0 ? null : given / totals.problems) }),
        given > 0 ? `${say(WORDS.lenient)} ${percent((totals.completed + totals.mostly) / given)}` : "",
      ),
      ratioCard(
        say(WORDS.account),
        "account_ratio",
        overNotices(each.map((counts) => [counts.accountedDone, counts.problems])),
        problemsAddress(app, { account: ["done"] }),
        say(WORDS.accountMeans),
        "",
      ),
    ),
    stack(app, "state", say(WORDS.statesOf, { n: thousands(totals.problems) }), [
      ["completed", totals.completed, say(STATUSES.completed)],
      ["mostly_completed", totals.mostly, say(STATUSES.mostly_completed)],
      ["in_progress", totals.inProgress, say(STATUSES.in_progress)],
      ["unstated", totals.unstated, say(STATUSES.unstated)],
    ]),
    stack(app, "account", say(WORDS.accountsOf, { n: thousands(totals.problems) }), [
      ["done", totals.accounts.done, say(ACCOUNT_STATES.done)],
      ["under_way", totals.accounts.under_way, say(ACCOUNT_STATES.under_way)],
      ["declared", totals.accounts.declared, say(ACCOUNT_STATES.declared)],
    ]),
    element("h3", { class: "part" }, say(WORDS.charts)),
    element("p", { class: "lead screen-only" }, say(WORDS.chartHint)),
    chartCards(app),
  );
}

/** A share over notices, with the number of those that have something to count. */
interface ShareOfNotices extends Ratio {
  notices: number;
}

/** Problems of one notice are alike, so that over several notices the interval goes by how the notices differ. */
function overNotices(each: ReadonlyArray<readonly [part: number, whole: number]>): ShareOfNotices {
  const clusters = each.filter(([, whole]) => whole > 0).map(([part, whole]) => ({ part, whole }));
  const shared = clusteredShare(clusters);
  const plain = ratio(shared?.part ?? 0, shared?.whole ?? 0);
  if (!shared || shared.low === null || shared.high === null) return { ...plain, notices: clusters.length };
  return { ...plain, notices: clusters.length, interval: { share: shared.share, low: shared.low, high: shared.high } };
}

function numbers(app: App, totals: Totals, units: number, given: number): HTMLElement {
  const { head } = app;
  const { files } = head;
  return element(
    "dl",
    { class: "numbers" },
    number(units, WORDS.units, addressOf(app, { view: "units" }), []),
    number(totals.notices, WORDS.notices, null, [
      [WORDS.otherGenres, head.otherGenres],
      [WORDS.duplicates, head.duplicates],
    ]),
    number(totals.problems, WORDS.problems, addressOf(app, { view: "problems" }), [[WORDS.withState, given]]),
    number(totals.measures, WORDS.measures, null, [
      [WORDS.withEvidence, totals.measures === 0 ? 0 : percent(totals.evidenced / totals.measures)],
    ]),
    number(files.total, WORDS.files, addressOf(app, { view: "files" }), [
      [WORDS.filesParsed, files.parsed],
      [WORDS.filesOther, files.no_notice + files.duplicate],
      [WORDS.filesUnreadable, files.unreadable],
    ]),
  );
}

/** @param href the view that shows what is counted, if one does */
function number(
  value: number,
  name: Bilingual,
  href: string | null,
  details: ReadonlyArray<readonly [words: Bilingual, n: number | string]>,
): HTMLElement {
  const told = details.filter(([, n]) => n !== 0);
  const shown = thousands(value);
  return element(
    "div",
    {},
    element("dt", {}, say(name)),
    element(
      "dd",
      {},
      element("b", {}, href === null ? shown : element("a", { href }, shown)),
      told.length > 0 &&
        element(
          "ul",
          {},
          told.map(([words, n]) => element("li", {}, say(words, { n: typeof n === "number" ? thousands(n) : n }))),
        ),
    ),
  );
}

function ratioCard(
  name: string,
  code: string,
  { part, whole, interval, notices }: ShareOfNotices,
  behind: string,
  means: string,
  beside: string,
): HTMLElement {
  return element(
    "div",
    { class: "ratio" },
    element("h3", {}, name, " ", element("code", {}, code)),
    element(
      "p",
      { class: "value" },
      percentOr(interval?.share ?? null),
      interval && [
        " ",
        element(
          "span",
          { class: "of" },
          part > 0 ? element("a", { href: behind }, thousands(part)) : part,
          ` / ${thousands(whole)}`,
        ),
      ],
    ),
    interval && intervalDrawing(interval, 400, 14),
    interval &&
      element(
        "p",
        { class: "span" },
        `${say(WORDS.interval)} ${percent(interval.low)} – ${percent(interval.high)} · `,
        notices < LEAST_CLUSTERS ? say(WORDS.byProblems) : say(WORDS.byNotices, { n: thousands(notices) }),
      ),
    beside !== "" && element("p", {}, beside),
    element("p", {}, means),
  );
}

/** Problems by a facet as one bar; each of its values leads to its problems. */
function stack(
  app: App,
  facet: Facet,
  title: string,
  parts: ReadonlyArray<readonly [value: string, count: number, name: string]>,
): HTMLElement {
  const whole = parts.reduce((sum, [, count]) => sum + count, 0);
  return element(
    "figure",
    { class: "states" },
    element("figcaption", {}, title),
    stackDrawing(parts.map(([value, count]) => [`${facet}-${value}`, count] as const)),
    element(
      "ul",
      { lang: language() === "zh" ? "zh-Hans" : "en" },
      parts.map(([value, count, name]) =>
        element(
          "li",
          {},
          element("i", { class: `swatch ${facet}-${value}` }),
          element("a", { href: problemsAddress(app, { [facet]: [value] }) }, name),
          " ",
          element("b", {}, thousands(count)),
          " ",
          element("span", { class: "of" }, whole === 0 ? "" : percent(count / whole)),
        ),
      ),
    ),
  );
}
