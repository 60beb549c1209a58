import { MEASURE_STATES } from "../../tables/measures.js";
import { ACCOUNT_STATES, CODERS, STATUS_BASES } from "../../tables/problems.js";
import type { ProblemTexts } from "../data.js";
import type { App } from "./app.js";
import type { Problem } from "./corpus.js";
import { type Child, element } from "./dom.js";
import { termsOf } from "./evidence-terms.js";
import { FIGURE_KINDS } from "./figure-kinds.js";
import { colon, language, list, say } from "./language.js";
import { accountTag, categoryTag, stateTag } from "./tags.js";
import { MEASURE_ORDER, PLACES, WORDS } from "./words.js";

/** The codes of a problem, with what decided each. */
export function problemCoding(app: App, { coded, notice }: Problem, texts: ProblemTexts): HTMLElement {
  const { coding } = coded;
  const terms = termsOf(texts);
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
        element("p", {}, `${say(WORDS.confidence)} ${confidence.toFixed(2)} `, meter),
        element("p", {}, `${say(WORDS.coder)}${colon()}${say(CODERS[coding.codedBy])}`),
      ),
      entry(
        say(WORDS.decided),
        terms.length === 0
          ? say(WORDS.noEvidence)
          : element(
              "ul",
              { class: "terms" },
              terms.map(({ place, term, rule }) =>
                rule
                  ? element("li", {}, `${say(CODERS.rule)} `, element("code", { class: "own" }, term))
                  : element(
                      "li",
                      {},
                      element("mark", { class: "mark-term own" }, term),
                      place !== "" && ` ${PLACES[place] ? say(PLACES[place]) : place}`,
                    ),
              ),
            ),
      ),
      entry(
        say(WORDS.status),
        stateTag(coded),
        coded.status !== "unstated" && [
          element(
            "p",
            {},
            `${say(WORDS.readIn)}${language() === "zh" ? "" : " "}${say(STATUS_BASES[coded.statusBasis])}`,
          ),
          texts.state && [
            element("q", { class: "quote mark-state" }, texts.state.text),
            texts.state.line > 0 && [
              " ",
              element("span", { class: "source" }, say(WORDS.line, { n: texts.state.line })),
            ],
          ],
        ],
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
                element("mark", { class: "mark-figure own" }, text),
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

/** How the account's state follows from the measures' (codebook). */
const ACCOUNT_RULE = {
  zh: `有措施正在进行或仅为计划，即为“${ACCOUNT_STATES.under_way.zh}”；否则有一项已做，即为“${ACCOUNT_STATES.done.zh}”。`,
  en: `A measure under way or planned makes it “${ACCOUNT_STATES.under_way.en}”; else one that is done makes it “${ACCOUNT_STATES.done.en}”.`,
};
