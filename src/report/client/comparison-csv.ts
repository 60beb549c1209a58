import { type Block, estimate, type Side } from "./comparison-lines.js";
import { csvOf } from "./give.js";

/** A comparison as CSV: a row a line, with the counts of both units and the difference of their shares. */
export function comparisonCsv(blocks: readonly Block[], left: Side, right: Side): string {
  const rows = blocks.flatMap(({ title, lines }) =>
    lines.map((line) => ({ title, line, found: estimate(line, left, right) })),
  );
  type Row = (typeof rows)[number];
  const of = (side: Side, name: string) => [
    { name: `${name}_part`, value: ({ line }: Row) => line.part(side) },
    { name: `${name}_whole`, value: ({ line }: Row) => line.whole?.(side) ?? null },
  ];
  const round = (share: number | undefined) => (share === undefined ? null : Math.round(share * 1e6) / 1e6);
  return csvOf<Row>(
    [
      { name: "table", value: ({ title }) => title },
      { name: "measure", value: ({ line }) => line.name },
      { name: "left", value: () => left.unit },
      ...of(left, "left"),
      { name: "right", value: () => right.unit },
      ...of(right, "right"),
      { name: "difference", value: ({ found }) => round(found?.value) },
      { name: "difference_low", value: ({ found }) => round(found?.low) },
      { name: "difference_high", value: ({ found }) => round(found?.high) },
    ],
    rows,
  );
}
