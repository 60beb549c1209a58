import { COLOURS } from "./theme.js";

/** One of two series of points in a chart. */
export interface PointSeries {
  name: string;
  /** A hollow diamond in the second colour; else a filled circle in the first. */
  hollow: boolean;
}

/** How a mark of such points looks, its place and size left open. */
export const SERIES_POINT = { type: "point", opacity: 1, strokeWidth: 1.6 } as const;

/**
 * The channels that tell two series of points apart, by colour, by shape, and by being filled or hollow, so that they do
 * so in grey print too; one legend for all three. The data hold the name in `series`.
 * @param series in the order of the legend
 */
export function seriesChannels(series: readonly PointSeries[]) {
  const domain = series.map(({ name }) => name);
  const channel = (filled: string, hollow: string) => ({
    field: "series",
    type: "nominal" as const,
    scale: { domain, range: series.map((one) => (one.hollow ? hollow : filled)) },
    legend: {
      title: null,
      orient: "top" as const,
      direction: "horizontal" as const,
      symbolSize: 80,
      offset: 8,
      columnPadding: 18,
    },
  });
  return {
    shape: channel("circle", "diamond"),
    color: channel(COLOURS.mark, COLOURS.second),
    fill: channel(COLOURS.mark, COLOURS.paper),
  };
}
