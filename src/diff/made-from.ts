import type { Cause, InputState } from "./causes.js";
import { type CodebookDifference, codebookDifference, isOnlyWording } from "./codebook-difference.js";
import type { RunHead } from "./read-run.js";

/** What differs in what two runs were made from. */
export interface MadeFrom {
  inputs: InputDifferences;
  /** Causes that differ for the whole run; in the order of `CAUSES`. */
  differing: Cause[];
  version: { before: string; after: string };
  icu: { before: string; after: string };
  codebook: { changed: boolean; difference: CodebookDifference | null };
  model: { changed: boolean };
  humanCodes: { changed: boolean };
  /** Every option that differs, also those that change nothing in the tables; but for the output folder. */
  options: Array<{ name: string; before: string; after: string }>;
}

/** Input files by what became of them, each list in the order of the runs. */
export interface InputDifferences {
  same: number;
  changed: string[];
  added: string[];
  removed: string[];
  /** The same bytes under another name. */
  moved: Array<{ from: string; to: string }>;
}

/**
 * Options that change no value: where things are and how fast it goes, the language of sentences, what is said of the study. The codebook, the
 * model and human codes are causes of their own, told by their hashes.
 */
const HARMLESS = ["paths", "lang", "workers", "cache", "terms_csv", "codebook", "model", "store", "metadata"];

/** Compares what two runs were made from. */
export function compareOrigins(before: RunHead, after: RunHead): MadeFrom {
  const options = optionDifferences(before, after);
  const codebook = compareCodebooks(before, after);
  const model = { changed: before.model !== after.model };
  const humanCodes = { changed: before.humanCodes !== after.humanCodes };
  const affects = codebook.changed && !(codebook.difference && isOnlyWording(codebook.difference));
  const differing: Array<Cause | false> = [
    before.version !== after.version && "version",
    // Node's ICU decodes GB18030 and knows what is a letter; nothing else of Node acts on a text.
    before.icu !== after.icu && "environment",
    options.some(({ name }) => !HARMLESS.includes(name)) && "options",
    affects && "codebook",
    model.changed && "model",
    humanCodes.changed && "human_codes",
  ];
  return {
    inputs: compareInputs(before, after),
    differing: differing.filter((cause) => cause !== false),
    version: { before: before.version, after: after.version },
    icu: { before: before.icu, after: after.icu },
    codebook,
    model,
    humanCodes,
    options,
  };
}

/** What became of each input file, by its name in either run. */
export function inputStates({ inputs }: MadeFrom): (source: string) => InputState {
  const { changed, added, removed, moved } = inputs;
  const states = new Map<string, InputState>();
  for (const source of changed) states.set(source, "changed");
  for (const source of added) states.set(source, "added");
  for (const source of removed) states.set(source, "removed");
  for (const { from, to } of moved) states.set(from, "moved").set(to, "moved");
  return (source) => states.get(source) ?? "same";
}

function compareInputs(before: RunHead, after: RunHead): InputDifferences {
  const hashes = ({ inputs }: RunHead) => new Map(inputs.map(({ source, sha256 }) => [source, sha256]));
  const [old, now] = [hashes(before), hashes(after)];
  const both = [...now.keys()].filter((source) => old.has(source));
  const changed = both.filter((source) => old.get(source) !== now.get(source));
  const gone = [...old.keys()].filter((source) => !now.has(source));
  const fresh = [...now.keys()].filter((source) => !old.has(source));
  // Files with the same bytes take each other's place in order, each once.
  const byHash = new Map<string, string[]>();
  for (const source of gone) byHash.set(old.get(source)!, [...(byHash.get(old.get(source)!) ?? []), source]);
  const moved = fresh.flatMap((to) => {
    const from = byHash.get(now.get(to)!)?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
  const [left, arrived] = [new Set(moved.map(({ from }) => from)), new Set(moved.map(({ to }) => to))];
  return {
    same: both.length - changed.length,
    changed,
    added: fresh.filter((source) => !arrived.has(source)),
    removed: gone.filter((source) => !left.has(source)),
    moved,
  };
}

function compareCodebooks(before: RunHead, after: RunHead): MadeFrom["codebook"] {
  const changed = before.codebook !== after.codebook;
  const copies = before.codebookCopy && after.codebookCopy;
  return {
    changed,
    difference: changed && copies ? codebookDifference(before.codebookCopy!, after.codebookCopy!) : null,
  };
}

function optionDifferences(before: RunHead, after: RunHead): MadeFrom["options"] {
  const names = [...new Set([...Object.keys(before.options), ...Object.keys(after.options)])]
    .filter((name) => name !== "out")
    .sort();
  const text = ({ options }: RunHead, name: string) => String(options[name] ?? "");
  return names
    .map((name) => ({ name, before: text(before, name), after: text(after, name) }))
    .filter((option) => option.before !== option.after);
}
