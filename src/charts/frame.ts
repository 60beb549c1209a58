import type { TopLevelSpec } from "vega-lite";
import type { Field } from "vega-lite/types_unstable/channeldef.js";
import type { GenericHConcatSpec } from "vega-lite/types_unstable/spec/concat.js";
import type { NonNormalizedSpec } from "vega-lite/types_unstable/spec/index.js";
import type { LayerSpec } from "vega-lite/types_unstable/spec/layer.js";
import type { Lang } from "../messages/message.js";
import type { Bilingual } from "../tables/column.js";
import { wrap } from "./metrics.js";
import { COLOURS, CONFIG, SIZES } from "./theme.js";

/** What stands inside the frame of a chart. */
export type Panel = LayerSpec<Field> | GenericHConcatSpec<NonNormalizedSpec>;

/** What every chart has around its plot. */
export interface Frame {
  title: Bilingual;
  /** Sentences below the chart: what it rests on, what was left out, how to read it. Each starts a new line. */
  notes: string[];
  /** Width of the whole, labels included, that title and notes are wrapped to, in pixels. */
  width: number;
  panel: Panel;
}

/**
 * Puts title, subtitle and notes around a chart. The title stands in the chart's language, the subtitle in the other.
 * Notes are the inner view's own title, turned to the bottom: vega-lite has one title a view and no footer.
 */
export function frame({ title, notes, width, panel }: Frame, lang: Lang): TopLevelSpec {
  const other: Lang = lang === "zh" ? "en" : "zh";
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${title.zh} ${title.en}`,
    config: CONFIG,
    title: {
      text: wrap(title[lang], width, SIZES.title),
      subtitle: wrap(title[other], width, SIZES.subtitle),
      frame: "bounds",
    },
    vconcat: [
      {
        ...panel,
        title: {
          text: notes.flatMap((note) => wrap(note, width, SIZES.note)),
          orient: "bottom",
          anchor: "start",
          frame: "bounds",
          fontSize: SIZES.note,
          fontWeight: "normal",
          color: COLOURS.muted,
          lineHeight: SIZES.noteLine,
          offset: 12,
        },
      } as NonNormalizedSpec,
    ],
  };
}

/** The panel of a chart that there is nothing to draw for: a sentence that says why. */
export function emptyPanel(reason: string): LayerSpec<Field> {
  const lines = wrap(reason, SIZES.plot - 40, SIZES.label);
  return {
    data: { values: [{ reason: lines.join("\n") }] },
    width: SIZES.plot,
    height: 60 + lines.length * SIZES.rowLine,
    view: { fill: COLOURS.empty, stroke: COLOURS.grid },
    layer: [
      {
        mark: { type: "text", fontSize: SIZES.label, color: COLOURS.muted, baseline: "middle", lineHeight: 18 },
        encoding: { text: { field: "reason", type: "nominal" } },
      },
    ],
  };
}

/** The panel of a chart of problems where no notice lists one. */
export function noProblems(lang: Lang): LayerSpec<Field> {
  return emptyPanel(
    lang === "zh" ? "这批文件中没有列出问题的整改通报。" : "There is no rectification notice that lists a problem.",
  );
}

/** The panel of a chart that needs more than it was given: tables that the caller left out. */
export function notGiven(table: string, lang: Lang): LayerSpec<Field> {
  return emptyPanel(
    lang === "zh"
      ? `绘制此图所需的表 ${table} 没有提供。`
      : `The table ${table}, which this chart needs, was not given.`,
  );
}

/** A row of text in a layer of its own, such as the heading of a column of numbers beside the plot. */
export function caption(text: string, x: number, y: number, align: "left" | "center" | "right" = "left") {
  return {
    data: { values: [{ caption: text }] },
    mark: { type: "text" as const, align, baseline: "bottom" as const, fontSize: SIZES.small, color: COLOURS.muted },
    encoding: {
      text: { field: "caption", type: "nominal" as const },
      x: { value: x },
      y: { value: y },
    },
  };
}

/** A count with its denominator and share, as notes print it: `17/23 = 73.9%`. */
export function fraction(part: number, whole: number): string {
  return whole === 0 ? `${part}/0` : `${part}/${whole} = ${percent(part / whole)}`;
}

/** A share 0–1 as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}
