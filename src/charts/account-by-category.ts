import type { Lang } from "../messages/message.js";
import { many, plural } from "../messages/plural.js";
import type { Column } from "../tables/column.js";
import { ACCOUNT_STATES } from "../tables/problems.js";
import type { Chart, ChartInput } from "./chart.js";
import { completionColumns } from "./columns.js";
import { compose } from "./compose.js";
import type { AccountCounts } from "./counts.js";
import { fraction, noProblems, notGiven } from "./frame.js";
import { categoryLabels, namedCategories } from "./named-categories.js";
import { total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { stack, TOTAL_ROOM } from "./stack.js";
import { ACCOUNT_COLOURS, SIZES } from "./theme.js";
import { byText } from "./units.js";

const TITLE = {
  zh: "各类问题的措施落实情况（按整改措施的写法判断）",
  en: "What the accounts of problems come to, by category",
};

/** States in the order in which they are stacked. */
const STATES = ["done", "under_way", "declared"] as const;

const STATE_COLUMNS = STATES.map(
  (state): Column => ({
    name: state,
    type: "integer",
    unit: "problem",
    minimum: 0,
    title: ACCOUNT_STATES[state],
    description: {
      zh: `措施落实情况为 ${state} 的问题数`,
      en: `Problems whose account_state is ${state}`,
    },
  }),
);

/** Account states by category: bars of equal length, stacked, with the number of problems; all together at the top. */
export function accountByCategory(input: ChartInput, lang: Lang): Chart {
  const accounts = input.counts?.accounts ?? new Map<string, AccountCounts>();
  const named = namedCategories(input.categories, accounts.keys());
  const problems = (counts: AccountCounts) => total(STATES, (state) => counts[state]);
  const share = (counts: AccountCounts, state: (typeof STATES)[number]) => counts[state] / problems(counts);
  const rows = [...accounts]
    .map(([code, counts]) => ({ code, counts, problems: problems(counts) }))
    .filter((row) => row.problems > 0)
    .sort(
      (a, b) => share(b.counts, "done") - share(a.counts, "done") || b.problems - a.problems || byText(a.code, b.code),
    );
  const all = Object.fromEntries(
    STATES.map((state) => [state, total(rows, (row) => row.counts[state])]),
  ) as AccountCounts;
  const whole = total(rows, (row) => row.problems);
  const labels = categoryLabels(named, lang);
  const allLabel = lang === "zh" ? "全部类别" : "all categories";
  const bars = [
    ...(rows.length > 1 ? [{ label: allLabel, counts: all, problems: whole }] : []),
    ...rows.map((row) => ({ ...row, label: labels.get(row.code) ?? row.code })),
  ];
  const core = named.filter((category) => category.core).map(({ code }) => labels.get(code) ?? code);
  const few = rows.filter((row) => row.problems < FEW).length;
  const notes =
    whole === 0
      ? []
      : lang === "zh"
        ? [
            `n = ${whole} 个问题，按主类别计；落实 ${fraction(all.done, whole)}。由措施的写法判断，不是通报自己的结论。`,
            "落实：至少一项措施报告已做，且没有措施尚在进行或只是打算；只有一般性表态：没有任何措施报告做了什么。",
            `各类按落实的比例排列；粗体为核心类别。${few > 0 ? `${few} 个类别不足 ${FEW} 个问题，比例起伏大。` : ""}`,
          ]
        : [
            `n = ${many(whole, "problem")}, by primary category; done: ${fraction(all.done, whole)}. Read from the wording of the measures, not a conclusion of the notice.`,
            "Done: a measure reports something done and none is under way or only planned. Declared in general only: no measure reports that anything was done.",
            `Categories stand by their share of done; core categories are in bold.${few > 0 ? ` ${few} ${plural(few, "has", "have")} fewer than ${FEW} problems, and ${plural(few, "its share swings", "their shares swing")} widely.` : ""}`,
          ];
  const panel =
    input.counts === undefined
      ? notGiven("problems", lang)
      : whole === 0
        ? noProblems(lang)
        : stack({
            rows: bars.map(({ label, counts, problems }) => ({
              label,
              counts: STATES.map((state) => counts[state]),
              total: problems,
            })),
            parts: STATES.map((state) => ({
              name: ACCOUNT_STATES[state][lang],
              colour: ACCOUNT_COLOURS[state],
              pale: state !== "done",
            })),
            axisTitle: lang === "zh" ? "占该类问题的比例（%）" : "Share of the category's problems (%)",
            totalTitle: lang === "zh" ? "问题数" : "problems",
            bold: new Set([allLabel, ...core]),
          });
  return compose(
    {
      name: "account-by-category",
      title: TITLE,
      notes,
      width: SIZES.plot + TOTAL_ROOM + labelRoom(bars.map((bar) => bar.label)),
      panel,
      columns: [...completionColumns("category", "problems"), ...STATE_COLUMNS],
      rows: rows.map(({ code, counts, problems }) => ({ category: code, problems, ...counts })),
    },
    lang,
  );
}

/** From this many problems on, one problem more or less moves a share by less than ten points. */
const FEW = 10;
