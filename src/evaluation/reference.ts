import { message, renderMessage } from "../messages/catalogue.js";
import { jsonFault } from "../messages/json-fault.js";
import type { Message } from "../messages/message.js";
import { unknownName } from "../messages/unknown-name.js";
import type { AccountState, Genre, MeasureState, Status, StatusBasis } from "../notice/notice.js";

/**
 * Reference coding ("gold"): notices as a person coded them. A key that a file leaves out was not coded, and is not
 * scored; null says that the person looked and the notice does not give it.
 */
export interface ReferenceNotice {
  /** Path of the notice's file relative to the corpus folder. */
  file: string;
  genre?: Genre;
  fields: Partial<Record<ReferenceField, string | null>>;
  stated: Partial<Record<ReferenceTotal, number | string | null>>;
  problems: ReferenceProblem[];
}

/** The coded fields, by their name in `Notice.fields`. */
export type ReferenceField = (typeof FIELD_KEYS)[number][1];
/** The coded totals, by their name in `Notice.stated`. */
export type ReferenceTotal = (typeof STATED_KEYS)[number][1];

/** A problem as a person coded it. */
export interface ReferenceProblem {
  line: number;
  title: string;
  number?: string | null;
  aspect?: string | null;
  parent?: string | null;
  /** Primary category first. */
  labels?: string[];
  status?: Status;
  basis?: StatusBasis;
  sustained?: boolean;
  doneOn?: string | null;
  dueOn?: string | null;
}

/** The measures of one problem as a person coded them. */
export interface ReferenceAccount {
  file: string;
  line: number;
  title: string;
  measures: ReferenceMeasure[];
  accountState?: AccountState;
}

export interface ReferenceMeasure {
  marker: string | null;
  /** The first characters of the measure, enough to know it by. */
  text: string;
  state: MeasureState;
  dated: boolean;
  documented: boolean;
  quantified: boolean;
  accountable: boolean;
}

/** A reference file that is not as it should be. */
export class ReferenceFormatError extends Error {
  constructor(
    /** The reference file. */
    readonly file: string,
    /** Where in it, such as `problems[3].status`; empty for the whole file. */
    readonly key: string,
    /** What was expected and what stands there. */
    readonly details: Message,
  ) {
    super([file, key, renderMessage(details, "en")].filter((part) => part !== "").join(": "));
    this.name = "ReferenceFormatError";
  }
}

/** Keys of a gold file beside the names they have in `Notice.fields`. */
export const FIELD_KEYS = [
  ["title", "title"],
  ["unit", "unit"],
  ["province", "province"],
  ["city", "city"],
  ["county", "county"],
  ["kind", "kind"],
  ["inspector", "inspector"],
  ["inspected_from", "inspectedFrom"],
  ["inspected_to", "inspectedTo"],
  ["feedback_on", "feedbackOn"],
  ["published_on", "publishedOn"],
] as const;

/** Keys of a gold file's `stated` beside the names they have in `Notice.stated`. */
export const STATED_KEYS = [
  ["problems", "problems"],
  ["problems_completed", "completed"],
  ["problems_mostly", "mostly"],
  ["problems_in_progress", "inProgress"],
  ["measures", "measures"],
  ["measures_completed", "measuresCompleted"],
  ["rate_pct", "ratePct"],
  ["as_of", "asOf"],
] as const;

export const STATUSES: readonly Status[] = ["completed", "mostly_completed", "in_progress", "unstated"];
export const STATUS_BASES: readonly StatusBasis[] = ["item", "section", "outstanding", "overall", "none"];
export const MEASURE_STATES: readonly MeasureState[] = ["done", "under_way", "planned", "declared"];
export const ACCOUNT_STATES: readonly AccountState[] = ["done", "under_way", "declared"];
const GENRES: readonly Genre[] = ["rectification", "work-plan", "feedback", "news", "regulation", "other"];
const KINDS = ["巡视", "巡察"] as const;

/**
 * Reads one gold file: an object for a file with one notice, or an array with one object a notice, in their order.
 * @param json text of the gold file
 * @param name its name, for messages
 * @throws ReferenceFormatError naming file and key
 */
export function parseReference(json: string, name: string): ReferenceNotice[] {
  const content = parseJson(json, name);
  if (!Array.isArray(content)) return [readNotice(new Node(name, "", content))];
  return content.map((notice, index) => readNotice(new Node(name, `[${index}]`, notice)));
}

/**
 * Reads a measures file: an array with one object a problem.
 * @throws ReferenceFormatError naming file and key
 */
export function parseMeasures(json: string, name: string): ReferenceAccount[] {
  return new Node(name, "", parseJson(json, name)).items().map(readAccount);
}

function readNotice(node: Node): ReferenceNotice {
  if (node.has("measures")) node.fail("gold/of-measures");
  const known = FIELD_KEYS.map(([key]) => key);
  node.allowKeys(["file", "genre", "stated", "problems", ...known]);
  const notice: ReferenceNotice = {
    file: node.at("file").text(),
    fields: {},
    stated: {},
    problems: node.at("problems").items().map(readProblem),
  };
  if (node.has("genre")) notice.genre = node.at("genre").oneOf(GENRES);
  for (const [key, field] of FIELD_KEYS) {
    if (!node.has(key)) continue;
    const value = node.at(key);
    notice.fields[field] = value.orNull(() => (key === "kind" ? value.oneOf(KINDS) : value.text()));
  }
  if (node.has("stated")) notice.stated = readStated(node.at("stated"));
  return notice;
}

function readStated(node: Node): ReferenceNotice["stated"] {
  node.allowKeys(STATED_KEYS.map(([key]) => key));
  const stated: ReferenceNotice["stated"] = {};
  for (const [key, total] of STATED_KEYS) {
    if (!node.has(key)) continue;
    const value = node.at(key);
    stated[total] = value.orNull(() => (key === "as_of" ? value.text() : value.number()));
  }
  return stated;
}

function readProblem(node: Node): ReferenceProblem {
  const coded = ["no", "aspect", "parent", "labels", "status", "basis", "sustained", "done_on", "due"];
  node.allowKeys(["line", "title", ...coded]);
  const problem: ReferenceProblem = { line: node.at("line").number(), title: node.at("title").text() };
  const textOrNull = (key: string) => node.at(key).orNull(() => node.at(key).text());
  if (node.has("no")) problem.number = textOrNull("no");
  if (node.has("aspect")) problem.aspect = textOrNull("aspect");
  if (node.has("parent")) problem.parent = textOrNull("parent");
  if (node.has("labels")) problem.labels = readLabels(node.at("labels"));
  if (node.has("status")) problem.status = node.at("status").oneOf(STATUSES);
  if (node.has("basis")) problem.basis = node.at("basis").oneOf(STATUS_BASES);
  if (node.has("sustained")) problem.sustained = node.at("sustained").flag();
  if (node.has("done_on")) problem.doneOn = textOrNull("done_on");
  if (node.has("due")) problem.dueOn = textOrNull("due");
  return problem;
}

function readLabels(node: Node): string[] {
  const labels = node.items().map((label) => label.text());
  if (labels.length === 0) node.fail("gold/no-label");
  return labels;
}

function readAccount(node: Node): ReferenceAccount {
  node.allowKeys(["file", "line", "title", "measures", "account_state"]);
  const account: ReferenceAccount = {
    file: node.at("file").text(),
    line: node.at("line").number(),
    title: node.at("title").text(),
    measures: node.at("measures").items().map(readMeasure),
  };
  if (node.has("account_state")) account.accountState = node.at("account_state").oneOf(ACCOUNT_STATES);
  return account;
}

function readMeasure(node: Node): ReferenceMeasure {
  const flags = ["dated", "documented", "quantified", "accountable"];
  node.allowKeys(["marker", "text", "state", ...flags]);
  const marker = node.at("marker");
  return {
    marker: marker.orNull(() => marker.text()),
    text: node.at("text").text(),
    state: node.at("state").oneOf(MEASURE_STATES),
    dated: node.at("dated").flag(),
    documented: node.at("documented").flag(),
    quantified: node.at("quantified").flag(),
    accountable: node.at("accountable").flag(),
  };
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ReferenceFormatError(name, "", jsonFault(json, error));
  }
}

/** A value of a reference file that knows where it stands, so that each refusal can say so. */
class Node {
  constructor(
    private readonly file: string,
    private readonly path: string,
    private readonly value: unknown,
  ) {}

  fail(rule: string, args: Message["args"] = {}): never {
    throw new ReferenceFormatError(this.file, this.path, message(rule, null, args));
  }

  /** Refuses a value that is not of the kind that a rule of the catalogue asks for. */
  private wrong(rule: string, args: Message["args"] = {}): never {
    if (this.value === undefined) this.fail("gold/missing");
    this.fail(rule, { found: shown(this.value), ...args });
  }

  /** A misspelt key would otherwise pass for one that was not coded. */
  allowKeys(keys: readonly string[]): void {
    for (const key of Object.keys(this.record())) {
      if (!keys.includes(key)) this.at(key).fail(...unknownName("gold/key", key, keys, keys.join(", ")));
    }
  }

  has(key: string): boolean {
    return Object.hasOwn(this.record(), key);
  }

  at(key: string): Node {
    const record = this.record();
    const path = this.path === "" ? key : `${this.path}.${key}`;
    return new Node(this.file, path, Object.hasOwn(record, key) ? record[key] : undefined);
  }

  items(): Node[] {
    if (!Array.isArray(this.value)) this.wrong("gold/not-a-list");
    return this.value.map((item, index) => new Node(this.file, `${this.path}[${index}]`, item));
  }

  orNull<T>(read: () => T): T | null {
    return this.value === null ? null : read();
  }

  text(): string {
    if (typeof this.value !== "string") this.wrong("gold/not-text");
    return this.value;
  }

  number(): number {
    if (typeof this.value !== "number") this.wrong("gold/not-a-number");
    return this.value;
  }

  flag(): boolean {
    if (typeof this.value !== "boolean") this.wrong("gold/not-a-flag");
    return this.value;
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    const choice = choices.find((candidate) => candidate === this.value);
    return choice ?? this.wrong("gold/not-a-choice", { choices: choices.join(", ") });
  }

  private record(): Record<string, unknown> {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value)) {
      this.wrong("gold/not-an-object");
    }
    return this.value as Record<string, unknown>;
  }
}

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
