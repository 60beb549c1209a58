import type { Lang } from "../messages/message.js";
import type { Bilingual, Column } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { Chart, ChartInput } from "./chart.js";
import { compose } from "./compose.js";
import { COUNT_ROOM, forest } from "./forest.js";
import { emptyPanel, fraction, noProblems } from "./frame.js";
import { type Ranked, rankUnits, total } from "./rank-units.js";
import { labelRoom } from "./rows.js";
import { SIZES } from "./theme.js";
import { unitLabels, unitRows } from "./units.js";

/** A share of units that a ranking is drawn of: what it is, and what is said about it. */
export interface UnitShare {
  name: string;
  title: Bilingual;
  ranked: Ranked;
  /** How the share is worked out, in a sentence. */
  definition: Bilingual;
  /** What the shares rest on: `whole` is their denominators' sum, `problems` all problems of all units. */
  basis(count: { whole: number; units: number; problems: number }): Bilingual;
  /** How many units are left out beside those shown, and what is said of them. */
  missing(input: ChartInput, shown: number): number;
  leftOut(units: number): Bilingual;
  /** How units are marked that are pooled in one row. */
  pooledMark: Bilingual;
  /** Why there is nothing to draw; empty where that can only be for want of problems. */
  none: Bilingual;
  axis: Bilingual;
  /** Heading of the column of counts. */
  counts: Bilingual;
  /** What the colour stands for. */
  tone: Bilingual;
  columns: Column[];
}

/** Units ranked by a share with its Wilson interval, coloured by what says how much the share can bear. */
export function unitRanking(input: ChartInput, share: UnitShare, lang: Lang): Chart {
  const units = unitRows(input);
  const sharing = units.filter((row) => share.ranked.whole(row) > 0);
  const labels = unitLabels(input, sharing, lang);
  const ranking = rankUnits(sharing, share.ranked, labels, lang, input.page);
  const { rows, ordered, pages } = ranking;
  const done = total(sharing, share.ranked.part);
  const whole = total(sharing, share.ranked.whole);
  const problems = total(units, (row) => row.problems);
  const leftOut = share.missing(input, sharing.length);
  const gap = lang === "zh" ? "" : " ";
  const together =
    lang === "zh" ? `虚线为合计 ${fraction(done, whole)}。` : `Dashed: all together, ${fraction(done, whole)}.`;
  const notes = [
    ...ranking.pageNotes,
    share.definition[lang],
    `${share.basis({ whole, units: sharing.length, problems })[lang]}${gap}${together}`,
    ...(leftOut > 0 ? [share.leftOut(leftOut)[lang]] : []),
    ...(ranking.pooled > 0 ? [crowdNote(ranking.pooled, share.pooledMark[lang], lang)] : []),
  ];
  const panel =
    rows.length > 0
      ? forest({
          rows,
          reference: done / whole,
          axisTitle: share.axis[lang],
          countTitle: share.counts[lang],
          toneTitle: share.tone[lang],
        })
      : share.none[lang] === ""
        ? noProblems(lang)
        : emptyPanel(share.none[lang]);
  return compose(
    {
      name: share.name,
      title: share.title,
      notes,
      width: SIZES.plot + COUNT_ROOM + labelRoom(rows.map((row) => row.label)),
      panel,
      columns: share.columns,
      rows: ordered satisfies CompletionRow[],
      pages,
    },
    lang,
  );
}

function crowdNote(pooled: number, mark: string, lang: Lang): string {
  return lang === "zh"
    ? `单位过多：只列两端，中间 ${pooled} 个单位合并为一行（${mark}）；全部数值见同名 CSV。`
    : `Too many units: both ends are shown, the ${pooled} between are pooled (${mark}); all values are in the CSV.`;
}
