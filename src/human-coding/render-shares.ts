import { type Column, decimal, displayTable, oneLine, range } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import { type CorrectedShares, ENOUGH } from "./corrected-shares.js";

const WORDS = {
  zh: {
    category: "类别",
    problems: "问题",
    validated: "人工核对",
    raw: "机器占比",
    corrected: "校正占比",
    interval: (level: string) => `${level} % 区间`,
    intro: (problems: number, validated: number) =>
      `各类别占全部 ${problems} 个问题的比例；按人工核对的 ${validated} 个问题校正（双重抽样，Tenenbein 1972；以机器类别事后分层）`,
    no_problems: "无定义：没有问题",
    unvalidated: (codes: string) => `校正占比无定义：机器编为 ${codes} 的问题一个也没有核对；请各核对几个`,
    thin: (codes: string) => `机器编为 ${codes} 的问题核对的各不足 ${ENOUGH} 个，区间偏窄`,
  },
  en: {
    category: "category",
    problems: "problems",
    validated: "validated",
    raw: "machine's share",
    corrected: "corrected",
    interval: (level: string) => `${level} % interval`,
    intro: (problems: number, validated: number) =>
      `shares of all ${many(problems, "problem")}, corrected by the ${validated} that people coded (double sampling, Tenenbein 1972; post-stratified by the machine's code)`,
    no_problems: "undefined: there are no problems",
    unvalidated: (codes: string) =>
      `corrected shares are undefined: no problem that the machine coded ${codes} was coded by a person; code some of each`,
    thin: (codes: string) =>
      `people coded fewer than ${ENOUGH} each of the problems that the machine coded ${codes}; the intervals are too narrow`,
  },
} satisfies Record<Lang, unknown>;

/** Shares as the machine gives them beside the corrected ones, with what there is to say of them. */
export function renderShares(result: CorrectedShares, lang: Lang): string {
  const words = WORDS[lang];
  const right = (title: string): Column => ({ title, align: "right" });
  const table = displayTable(
    [
      { title: words.category, align: "left" },
      right(words.problems),
      right(words.validated),
      right(words.raw),
      right(words.corrected),
      right(words.interval(String(Math.round(result.bootstrap.level * 100)))),
    ],
    result.shares
      .filter(({ problems, corrected }) => problems > 0 || (corrected ?? 0) > 0)
      .map((share) => [
        oneLine(share.category),
        String(share.problems),
        String(share.validated),
        decimal(share.raw),
        decimal(share.corrected),
        range(share),
      ]),
  );
  const separator = lang === "zh" ? "、" : ", ";
  const notes = [
    ...(result.problems === 0 ? [words.no_problems] : []),
    ...(result.unvalidated.length > 0 ? [words.unvalidated(result.unvalidated.map(oneLine).join(separator))] : []),
    ...(result.thin.length > 0 ? [words.thin(result.thin.map(oneLine).join(separator))] : []),
  ];
  return `${[words.intro(result.problems, result.validated), "", ...table, ...notes].join("\n")}\n`;
}
