import { COLOURS, STATE_COLOURS } from "../../charts/theme.js";

/** What the colours of paper become on a dark ground: ink turns pale, and scales run from dark to bright. */
const DARK: Readonly<Record<string, string>> = {
  [COLOURS.paper]: "#1a2027",
  [COLOURS.ink]: "#e3e7eb",
  [COLOURS.muted]: "#a3aeb9",
  [COLOURS.line]: "#6b7683",
  [COLOURS.grid]: "#333c46",
  [COLOURS.mark]: "#5aa0d6",
  [COLOURS.quiet]: "#5f6b77",
  [COLOURS.second]: "#d98546",
  [COLOURS.empty]: "#232a32",
  // Text on a mark: what was dark is bright now.
  [COLOURS.onDark]: "#10161c",
  [COLOURS.onPale]: "#eef2f6",
  [STATE_COLOURS.completed]: "#4f97d8",
  [STATE_COLOURS.mostly_completed]: "#2f6594",
  [STATE_COLOURS.unstated]: "#46515d",
  // Scale of a share, from little to much.
  "#deebf7": "#24384b",
  "#08306b": "#a8d4f5",
};

/** A chart's specification with the colours of a dark page; all else is as it was. */
export function onDarkGround<Spec>(spec: Spec): Spec {
  if (typeof spec === "string") return (DARK[spec] ?? spec) as Spec;
  if (Array.isArray(spec)) return spec.map(onDarkGround) as Spec;
  if (spec === null || typeof spec !== "object") return spec;
  return Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, onDarkGround(value)])) as Spec;
}
