import { ACCOUNT_COLOURS, COLOURS, SHARE_OUTLINE, STATE_COLOURS, shareScale } from "../../charts/theme.js";

/** What the colours of paper become on a dark ground: ink turns pale. Each has to be named here, or types do not fit. */
const COLOURS_ON_DARK: Record<keyof typeof COLOURS, string> = {
  paper: "#1a2027",
  ink: "#e3e7eb",
  muted: "#a3aeb9",
  line: "#7b8794",
  grid: "#333c46",
  mark: "#5aa0d6",
  quiet: "#5f6b77",
  band: "#3d4957",
  second: "#d98546",
  empty: "#232a32",
  // Text on a mark: what was dark is bright now.
  onDark: "#10161c",
  onPale: "#eef2f6",
};

const STATES_ON_DARK: Record<keyof typeof STATE_COLOURS, string> = {
  completed: "#4f97d8",
  mostly_completed: "#2f6594",
  in_progress: COLOURS_ON_DARK.second,
  unstated: "#46515d",
};

/** The scale of a share, from little to much: it runs from dark to bright. */
const SHARES_ON_DARK = ["#24384b", STATES_ON_DARK.mostly_completed, "#a8d4f5"];

const DARK = new Map<string, string>([
  ...entries(COLOURS, COLOURS_ON_DARK),
  ...entries(STATE_COLOURS, STATES_ON_DARK),
  ...shareScale(1).range.map((colour, at): [string, string] => [colour, SHARES_ON_DARK[at] ?? colour]),
  // Dark enough for the pale text on it.
  [ACCOUNT_COLOURS.under_way, "#a25f2a"],
  [SHARE_OUTLINE, "#a8d4f5"],
]);

function entries<Name extends string>(
  light: Readonly<Record<Name, string>>,
  dark: Readonly<Record<Name, string>>,
): Array<[string, string]> {
  return (Object.keys(light) as Name[]).map((name) => [light[name], dark[name]]);
}

/** A chart's specification with the colours of a dark page; all else is as it was. */
export function onDarkGround<Spec>(spec: Spec): Spec {
  if (typeof spec === "string") return (DARK.get(spec) ?? spec) as Spec;
  if (Array.isArray(spec)) return spec.map(onDarkGround) as Spec;
  if (spec === null || typeof spec !== "object") return spec;
  return Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, onDarkGround(value)])) as Spec;
}
