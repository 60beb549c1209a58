import { displayTable } from "../../evaluation/display-table.js";
import type { Lang } from "../../messages/message.js";
import { many, plural } from "../../messages/plural.js";
import { percent } from "../number-text.js";
import { clipColumns, padColumns, printable, wrapColumns } from "../printable.js";
import type { Part } from "../problem-places.js";
import type { Reuse, WordPiece } from "./find-reuse.js";
import type { PassageRow } from "./tables.js";

const WORDS = {
  zh: {
    scope: (r: Reuse) =>
      `${r.notices.length} 篇通报，${r.scope.units} 个单位；段落至少 ${r.scope.options.minLength} 字相同（标点、空格不计，一个数目计一字）`,
    wide: (n: number, most: number) =>
      `有 ${n} 种文字片段见于 ${most} 篇以上的通报：这些每篇只与另一篇比较，共有段落未列全，套语和套用比例不受影响。`,
    notices: "各通报的套用比例",
    noticeTitles: ["单位", "字数", "套用", "整改情况套用", "套语", "涉及单位", "最相近单位", "共有"],
    clusters: "套语",
    clusterTitles: ["单位数", "处数", "字数", "文字"],
    passages: {
      all: "共有段落",
      account: "整改情况中的共有段落",
      statement: "问题表述中的共有段落",
      outside: "各问题之外的共有段落",
    },
    of: (shown: number, all: number) => `（${all} 段中的 ${shown} 段）`,
    head: (p: PassageRow) =>
      `${p.passage}. 相同 ${p.matched} 字，相似度 ${p.resemblance.toFixed(2)}，套语 ${p.cluster}`,
    share: "占该条整改情况",
    none: "没有",
    unknown: "（单位未知）",
    differences: "‹ › 内为两边不同的文字。",
  },
  en: {
    scope: (r: Reuse) =>
      `${many(r.notices.length, "notice")}, ${many(r.scope.units, "unit")}; a passage has at least ${many(r.scope.options.minLength, "sign")} in common (no punctuation or spaces; a number is one sign)`,
    wide: (n: number, most: number) =>
      `${n} ${plural(n, "kind of fragment stands", "kinds of fragments stand")} in more than ${many(most, "notice")}: each was compared with one other there, so not every pair of notices is listed; clusters and shares are not affected.`,
    notices: "Formulaic text by notice",
    noticeTitles: ["unit", "signs", "formulaic", "in accounts", "clusters", "other units", "closest unit", "shared"],
    clusters: "Clusters of boilerplate",
    clusterTitles: ["units", "places", "signs", "words"],
    passages: {
      all: "Shared passages",
      account: "Shared passages in accounts",
      statement: "Shared passages in statements of problems",
      outside: "Shared passages outside problems",
    },
    of: (shown: number, all: number) => ` (${shown} of ${all})`,
    head: (p: PassageRow) =>
      `${p.passage}. ${p.matched} signs in common, resemblance ${p.resemblance.toFixed(2)}, cluster ${p.cluster}`,
    share: "of the account",
    none: "none",
    unknown: "(unit not known)",
    differences: "What differs stands in ‹ ›.",
  },
} as const;

export interface RenderReuseOptions {
  /** Clusters and passages shown. */
  top: number;
  /** Passages shown: those both sides of which begin there. */
  part: Part | "all";
  /** Width of the terminal. */
  columns: number;
}

/** Shared text for the terminal: how much of each notice, in what wordings, and passages side by side. */
export function renderReuse(reuse: Reuse, options: RenderReuseOptions, lang: Lang): string {
  const words = WORDS[lang];
  const passages = reuse.passages.filter(
    ({ part_a, part_b }) => options.part === "all" || (part_a === options.part && part_b === options.part),
  );
  const shown = passages.slice(0, options.top);
  const lines = [
    words.scope(reuse),
    ...(reuse.scope.wide > 0 ? [words.wide(reuse.scope.wide, reuse.scope.options.mostNotices)] : []),
    "",
    words.notices,
    ...noticeLines(reuse, lang),
    "",
    `${words.clusters}${words.of(Math.min(options.top, reuse.clusters.length), reuse.clusters.length)}`,
    ...clusterLines(reuse, options, lang),
    "",
    `${words.passages[options.part]}${words.of(shown.length, passages.length)}`,
    ...(shown.length === 0 ? [words.none] : [words.differences]),
    ...shown.flatMap((passage) => ["", ...passageLines(passage, reuse, options.columns, lang)]),
  ];
  return `${lines.join("\n")}\n`;
}

function noticeLines({ notices }: Reuse, lang: Lang): string[] {
  const words = WORDS[lang];
  const rows = [...notices].sort((a, b) => (b.formulaic_share ?? -1) - (a.formulaic_share ?? -1));
  return displayTable(
    words.noticeTitles.map((title, i) => ({ title, align: i === 0 || i === 6 ? "left" : "right" })),
    rows.map((row) => [
      clipColumns(row.unit ?? row.source, 36),
      String(row.signs),
      percent(row.formulaic_share),
      percent(row.formulaic_share_account),
      String(row.passages),
      String(row.other_units),
      clipColumns(row.closest_unit ?? "—", 36),
      percent(row.closest_share),
    ]),
  );
}

function clusterLines({ clusters }: Reuse, { top, columns }: RenderReuseOptions, lang: Lang): string[] {
  if (clusters.length === 0) return [WORDS[lang].none];
  return displayTable(
    WORDS[lang].clusterTitles.map((title, i) => ({ title, align: i === 3 ? "left" : "right" })),
    clusters
      .slice(0, top)
      .map((row) => [
        String(row.units),
        String(row.places),
        String(row.signs),
        clipColumns(row.text, Math.max(20, columns - 24)),
      ]),
  );
}

/** A passage with its two sides beside each other. */
function passageLines(passage: PassageRow, reuse: Reuse, columns: number, lang: Lang): string[] {
  const words = WORDS[lang];
  const room = Math.max(20, Math.floor((columns - 3) / 2));
  const { a, b } = reuse.compare(passage);
  const place = (unit: string | null, source: string, line: number, end: number, share: number | null) => {
    const lines = line === end ? String(line) : `${line}–${end}`;
    const part =
      share === null ? "" : lang === "zh" ? ` ${words.share} ${percent(share)}` : ` ${percent(share)} ${words.share}`;
    return [...wrapColumns(unit ?? words.unknown, room), ...wrapColumns(`${source}:${lines}${part}`, room)];
  };
  const left = [
    ...place(passage.unit_a, passage.source_a, passage.line_a, passage.line_end_a, passage.account_share_a),
    ...wrapColumns(marked(a), room),
  ];
  const right = [
    ...place(passage.unit_b, passage.source_b, passage.line_b, passage.line_end_b, passage.account_share_b),
    ...wrapColumns(marked(b), room),
  ];
  const height = Math.max(left.length, right.length);
  return [
    printable(words.head(passage)),
    ...Array.from({ length: height }, (_, i) => `${padColumns(left[i] ?? "", room)} │ ${right[i] ?? ""}`.trimEnd()),
  ];
}

function marked(pieces: readonly WordPiece[]): string {
  return pieces.map(({ text, same }) => (same ? text : `‹${text}›`)).join("");
}
