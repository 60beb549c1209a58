import { machineLabels, machineStatus } from "../../human-coding/human-evidence.js";
import type { CodedProblem } from "../../pipeline/record.js";
import { FIGURE_KINDS } from "../../tables/figures.js";
import { MEASURE_STATES } from "../../tables/measures.js";
import { ACCOUNT_STATES, CODERS, STATUS_BASES, STATUSES } from "../../tables/problems.js";
import type { App } from "./app.js";
import type { Problem } from "./corpus.js";
import { type Child, element } from "./dom.js";
import { type Evidence, evidenceOf } from "./evidence-terms.js";
import { colon, language, list, OF_NOTICES, say } from "./language.js";
import { categoryName } from "./names.js";
import { accountTag, categoryTag, stateTag } from "./tags.js";
import type { CodedText } from "./texts.js";
import { MEASURE_ORDER, PLACE_NAMES, WORDS } from "./words.js";

/** The codes of a problem, with what decided each. */
export function problemCoding(app: App, { coded, notice }: Problem, texts: CodedText): HTMLElement {
  const { coding } = coded;
  const entry = (name: string, ...content: Child[]) => [element("dt", {}, name), element("dd", {}, ...content)];
  const states = MEASURE_ORDER.flatMap((state) => {
    const count = coded.measures.filter((measure) => measure.state === state).length;
    return count === 0 ? [] : [`${count} ${say(MEASURE_STATES[state])}`];
  });
  const { confidence } = coding;
  const meter = element("span", { class: "meter", "aria-hidden": "true" });
  // By the style's own object: the policy forbids styles in markup, not this.
  meter.style.setProperty("--share", `${Math.round(confidence * 100)}%`);
  return element(
    "div",
    { class: "coding", tabindex: "0", role: "region", "aria-label": say(WORDS.codes) },
    element("h3", {}, say(WORDS.codes)),
    element(
      "dl",
      {},
      entry(
        say(WORDS.category),
        element(
          "p",
          { class: "tags" },
          coding.labels.map((code) => categoryTag(app.head, code)),
        ),
        coding.codedBy !== "human" && element("p", {}, `${say(WORDS.confidence)} ${confidence.toFixed(2)} `, meter),
        element("p", {}, `${say(WORDS.coder)}${colon()}${say(CODERS[coding.codedBy])}`),
      ),
      entry(say(WORDS.decided), decidedBy(app, coded, texts)),
      entry(
        say(WORDS.status),
        stateTag(coded),
        stateSource(coded, texts),
        coded.sustained && element("p", {}, say(WORDS.sustained)),
        coded.doneOn !== null && element("p", {}, say(WORDS.doneOn, { date: coded.doneOn })),
        coded.dueOn !== null && element("p", {}, say(WORDS.dueOn, { date: coded.dueOn })),
      ),
      entry(
        say(WORDS.accountState),
        accountTag(coded),
        coded.measures.length > 0 &&
          element("p", {}, say(WORDS.accountBecause, { n: coded.measures.length, states: list(states) })),
        element("p", { class: "hint" }, say(ACCOUNT_RULE)),
      ),
      texts.figures &&
        texts.figures.length > 0 &&
        entry(
          say(WORDS.figures),
          element(
            "ul",
            { class: "terms" },
            texts.figures.map(({ kind, text, line }) =>
              element(
                "li",
                {},
                `${FIGURE_KINDS[kind] ? say(FIGURE_KINDS[kind]) : kind} `,
                element("mark", { class: "mark-figure own", lang: OF_NOTICES }, text),
                " ",
                element("span", { class: "source" }, say(WORDS.line, { n: line })),
              ),
            ),
          ),
        ),
      entry(
        say(WORDS.source),
        element("span", { class: "source" }, `${notice.record.source}:${coded.line}`),
        element("p", {}, element("code", {}, `${notice.record.noticeId}-${coded.ordinal}`)),
      ),
    ),
  );
}

/** What decided the category: terms with their places, a rule, or a person and what the machine had said. */
function decidedBy({ head }: App, { coding }: CodedProblem, texts: CodedText): Child {
  const evidence = evidenceOf(texts);
  if (evidence.length === 0) return say(WORDS.noEvidence);
  const machine = coding.codedBy === "human" ? machineLabels(texts.evidence ?? []) : null;
  const told = machine === null ? evidence : evidence.slice(0, -1);
  return [
    element(
      "ul",
      { class: "terms" },
      told.map((piece) => element("li", {}, evidenceWords(piece))),
    ),
    machine &&
      element("p", {}, `${say(WORDS.machineSaid)}${colon()}${list(machine.map((code) => categoryName(head, code)))}`),
  ];
}

function evidenceWords(piece: Evidence): Child {
  if (piece.kind === "other") return element("span", { class: "own" }, piece.words.replace(/^human: /, ""));
  if (piece.kind === "rule") return [`${say(CODERS.rule)} `, element("code", { class: "own" }, piece.words)];
  return [
    element("mark", { class: "mark-term own", lang: OF_NOTICES }, piece.words),
    ` ${say(PLACE_NAMES[piece.place])}`,
  ];
}

/** Where the state was read, in which words; or who gave it, and what the machine had read. */
function stateSource(coded: CodedProblem, { state }: CodedText): Child {
  if (coded.statusBasis === "none") return null;
  const read = `${say(WORDS.readIn)}${language() === "zh" ? "" : " "}`;
  const basis = say(STATUS_BASES[coded.statusBasis]);
  if (coded.statusBasis !== "human") {
    return [
      element("p", {}, read + basis),
      state && [
        element("q", { class: "quote mark-state", lang: OF_NOTICES }, state.text),
        state.line > 0 && [" ", element("span", { class: "source" }, say(WORDS.line, { n: state.line }))],
      ],
    ];
  }
  const machine = machineStatus(state?.text ?? "");
  const person = (state?.text ?? "").replace(/^human: /, "").replace(/ \(machine: [a-z_]{1,20}\)$/, "");
  return [
    element("p", {}, `${basis} `, element("span", { class: "own" }, person)),
    machine && element("p", {}, `${say(WORDS.machineRead)}${colon()}${say(STATUSES[machine])}`),
  ];
}

/** How the account's state follows from the measures' (codebook). */
const ACCOUNT_RULE = {
  zh: `有措施正在进行或仅为计划，即为“${ACCOUNT_STATES.under_way.zh}”；否则有一项已做，即为“${ACCOUNT_STATES.done.zh}”。`,
  en: `A measure under way or planned makes it “${ACCOUNT_STATES.under_way.en}”; else one that is done makes it “${ACCOUNT_STATES.done.en}”.`,
};
