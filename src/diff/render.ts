import { displayTable, oneLine } from "../evaluation/display-table.js";
import type { Lang } from "../messages/message.js";
import type { Cause } from "./causes.js";
import type { Change } from "./change.js";
import type { RunDiff } from "./diff-runs.js";
import { type DiffWords, WORDS } from "./render-words.js";

/** Most changes of a kind that the screen shows; the CSV has all. */
const SHOWN = 20;

/** Most terms, files or options that one line names. */
const NAMED = 8;

/** Longest title or value, in characters. */
const LONGEST = 60;

/** Takes the changes as they come and makes of them what the screen shows: it holds no more than that. */
export interface DiffScreen {
  add(change: Change): void;
  text(diff: RunDiff): string;
}

/** An empty screen. */
export function diffScreen(lang: Lang): DiffScreen {
  const words = WORDS[lang];
  const notices = section();
  const problems = section();
  const ratios: Change[] = [];
  return {
    add(change) {
      if (change.subject === "ratio") keepLargest(ratios, change);
      else (change.subject === "notice" ? notices : problems).add(change);
    },
    text(diff) {
      const { notices: n, problems: p, ratios: r } = diff.counts;
      const lines = [
        ...twoColumns([
          [words.before, runName(diff.before)],
          [words.after, runName(diff.after)],
        ]),
        "",
        words.madeFrom,
        ...madeFromLines(diff, words),
        "",
        words.notices(n),
        ...notices.lines(words),
        "",
        words.problems(p),
        ...problems.lines(words),
        "",
        words.ratios(r),
        ...ratioLines(ratios, words),
        "",
        diff.counts.changes === 0 ? words.nothing : words.causes,
      ];
      return `${lines.join("\n")}\n`;
    },
  };
}

function runName({ folder, version }: RunDiff["before"]): string {
  return `${oneLine(folder)}  (zhenggai ${oneLine(version)})`;
}

function madeFromLines({ madeFrom }: RunDiff, words: DiffWords): string[] {
  const { inputs, version, icu, codebook, model, humanCodes, options } = madeFrom;
  const either = (changed: boolean) => (changed ? words.changed : words.same);
  const lines: Array<[string, string]> = [
    [words.cause.input, words.inputs(inputs)],
    [words.cause.version, fromTo(version, words)],
    ...(icu.before === icu.after ? [] : [[words.cause.environment, `ICU ${fromTo(icu, words)}`] as [string, string]]),
    [words.cause.codebook, codebookText(codebook, words)],
    [words.cause.model, either(model.changed)],
    [words.cause.human_codes, either(humanCodes.changed)],
    [
      words.cause.options,
      options.length === 0 ? words.same : listed(options.map((option) => `${option.name} ${fromTo(option, words)}`)),
    ],
  ];
  return twoColumns(lines.map(([name, value]) => [`  ${name}`, value]));
}

function twoColumns(rows: ReadonlyArray<readonly [string, string]>): string[] {
  const column = { title: "", align: "left" } as const;
  return displayTable([column, column], rows).slice(1);
}

function codebookText({ changed, difference }: RunDiff["madeFrom"]["codebook"], words: DiffWords): string {
  if (!changed) return words.same;
  if (!difference) return words.codebookUnknown;
  const { categories, terms, others } = difference;
  const weight = (value: number | null) => (value === null ? words.absent : String(value));
  const parts = [
    ...categories.added.map((code) => `+ ${code}`),
    ...categories.removed.map((code) => `− ${code}`),
    ...terms.map(({ category, term, before, after }) => `${category} “${term}” ${weight(before)} → ${weight(after)}`),
    ...others,
  ];
  return parts.length === 0 ? words.onlyWording : `${words.changed}${words.colon}${listed(parts)}`;
}

function fromTo({ before, after }: { before: string; after: string }, words: DiffWords): string {
  return before === after ? words.same : `${short(before || words.absent)} → ${short(after || words.absent)}`;
}

function listed(parts: readonly string[]): string {
  const rest = parts.length - NAMED;
  return parts.slice(0, NAMED).map(oneLine).join(", ") + (rest > 0 ? `, … (+${rest})` : "");
}

/** The first changes of notices or problems, one or more lines each, and how many there are in all. */
function section() {
  const shown: Change[][] = [];
  let items = 0;
  let last = "";
  return {
    add(change: Change) {
      const key = JSON.stringify([change.id_before, change.id_after]);
      if (key !== last) items++;
      if (items <= SHOWN) {
        if (key === last) shown.at(-1)!.push(change);
        else shown.push([change]);
      }
      last = key;
    },
    lines(words: DiffWords): string[] {
      const lines = shown.flatMap((changes) => itemLines(changes, words));
      return items > SHOWN ? [...lines, `  ${words.more(items - SHOWN)}`] : lines;
    },
  };
}

const SIGNS = { added: "+", removed: "−", changed: "~" } as const;

function itemLines(changes: readonly Change[], words: DiffWords): string[] {
  const first = changes[0]!;
  const { source, line, unit, title, change } = first;
  const name = first.subject === "notice" ? (unit ?? title ?? "") : (title ?? "");
  const head = `  ${SIGNS[change]} ${oneLine(source ?? "")}:${line}  ${short(name)}`;
  if (first.field === null) return [`${head}  (${causesText(first.causes, words)})`];
  return [head, ...changes.map((one) => `      ${fieldText(one, words)}  (${causesText(one.causes, words)})`)];
}

function fieldText({ field, before, after, terms }: Change, words: DiffWords): string {
  const change =
    field === "text" ? words.textChanged : `${field}: ${fromTo({ before: before ?? "", after: after ?? "" }, words)}`;
  return terms.length === 0 ? change : `${change} [${listed(terms.map((term) => `“${term}”`))}]`;
}

/** The overall figures and the units that moved most, by the size of the difference. */
function keepLargest(kept: Change[], change: Change): void {
  kept.push(change);
  kept.sort((a, b) => size(b) - size(a));
  if (kept.length > SHOWN) kept.pop();
}

/** Figures of the whole run come first, whatever their size; then groups that are new or gone. */
function size({ by, difference, field }: Change): number {
  if (by === "all") return Infinity;
  if (field === null) return 2;
  return field === "problems" ? 0 : Math.abs(difference ?? 1);
}

function ratioLines(changes: readonly Change[], words: DiffWords): string[] {
  if (changes.length === 0) return [];
  return displayTable(
    [
      { title: `  ${words.group}`, align: "left" },
      { title: words.field, align: "left" },
      { title: words.before, align: "right" },
      { title: words.after, align: "right" },
      { title: words.difference, align: "right" },
      { title: words.cause.title, align: "left" },
    ],
    changes.map(({ by, unit, field, change, before, after, difference, causes }) => [
      `  ${by === "all" ? words.all : short(unit ?? words.noUnit)}`,
      field ?? words.changes[change],
      figure(before),
      figure(after),
      difference === null ? "" : (difference > 0 ? "+" : "") + figure(String(difference)),
      causesText(causes, words),
    ]),
  );
}

function figure(value: string | null): string {
  if (value === null) return "";
  const number = Number(value);
  return Number.isInteger(number) ? value : number.toFixed(3);
}

function causesText(causes: readonly Cause[], words: DiffWords): string {
  if (causes.length === 0) return words.unexplained;
  return causes.map((cause) => words.cause[cause]).join(words.or);
}

function short(text: string): string {
  const points = [...oneLine(text)];
  return points.length <= LONGEST ? points.join("") : `${points.slice(0, LONGEST - 1).join("")}…`;
}
