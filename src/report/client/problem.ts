import { type App, addressOf, problemAddress, problemsAddress } from "./app.js";
import type { Notice, Problem } from "./corpus.js";
import { element } from "./dom.js";
import { UNKNOWN, wantedWords } from "./filter.js";
import { OF_NOTICES, say } from "./language.js";
import { unitName } from "./names.js";
import { noticeHead } from "./notice-head.js";
import { noticeSources } from "./notice-sources.js";
import { problemCoding } from "./problem-coding.js";
import { problemText } from "./problem-text.js";
import { categoryTag, stateTag } from "./tags.js";
import { MissingFile } from "./unpack.js";
import { WORDS } from "./words.js";

/** A problem in the words of its notice, with everything that was read from them marked in place. */
export async function problemView(app: App, place: HTMLElement): Promise<void> {
  const { id } = app.address;
  const [noticeId = "", ordinal] = id.split("-");
  const notice = app.corpus.notices.find(({ record }) => record.noticeId === noticeId);
  const problem = notice?.problems.find(({ coded }) => ordinal === undefined || `${coded.ordinal}` === ordinal);
  if (!notice || (!problem && ordinal !== undefined)) {
    place.replaceChildren(element("p", { class: "notice" }, say(WORDS.noSuchProblem, { id })));
    return;
  }
  const body = element("div", { class: "reading" }, element("p", { class: "lead" }, say(WORDS.loading)));
  place.replaceChildren(
    steps(app, problem),
    noticeHead(notice),
    element(
      "h2",
      { class: "problem-title own", tabindex: "-1", lang: problem ? OF_NOTICES : null },
      problem
        ? [
            problem.coded.number && [element("span", { class: "number" }, problem.coded.number), " "],
            problem.coded.title,
          ]
        : say(WORDS.noProblems),
    ),
    body,
    outline(app, notice, problem),
  );
  try {
    const texts = await app.texts.ofNotice(notice);
    const own = problem && (texts.problems?.[problem.index] ?? {});
    body.replaceChildren(
      ...(problem && own
        ? [problemText(problem, own, wantedWords(app.address.filter.text)), problemCoding(app, problem, own)]
        : []),
      ...noticeSources(notice, texts),
    );
  } catch (error) {
    const words = error instanceof MissingFile ? say(WORDS.missing, { file: error.message }) : `${error}`;
    body.replaceChildren(element("p", { class: "notice" }, words));
  }
}

/** Back to the list, and to the problems before and after in the selection. */
function steps(app: App, problem: Problem | undefined): HTMLElement {
  const { problems } = app.selection;
  const at = problem ? problems.indexOf(problem) : -1;
  const step = (to: Problem | undefined, words: string, rel: string) =>
    to
      ? element("a", { class: "plain", rel, href: problemAddress(app, to) }, words)
      : element("span", { class: "plain nil" }, words);
  return element(
    "nav",
    { class: "steps", "aria-label": say(WORDS.pages) },
    element("a", { class: "plain", href: addressOf(app, { view: "problems", id: "" }) }, `‹ ${say(WORDS.back)}`),
    at >= 0 && [
      step(problems[at - 1], `← ${say(WORDS.before)}`, "prev"),
      element("span", { class: "count" }, say(WORDS.inSelection, { at: at + 1, n: problems.length })),
      step(problems[at + 1], `${say(WORDS.after)} →`, "next"),
    ],
  );
}

/** All problems of the notice, the one that is shown among them. */
function outline(app: App, notice: Notice, shown: Problem | undefined): HTMLElement {
  const items: HTMLElement[] = [];
  let aspect: string | null = null;
  for (const problem of notice.problems) {
    if (problem.coded.aspect !== null && problem.coded.aspect !== aspect) {
      aspect = problem.coded.aspect;
      items.push(element("li", { class: "heading own", lang: OF_NOTICES }, aspect));
    }
    items.push(
      element(
        "li",
        {},
        element(
          "a",
          {
            class: "own",
            lang: OF_NOTICES,
            href: problemAddress(app, problem),
            "aria-current": problem === shown ? "true" : null,
          },
          `${problem.coded.number ?? problem.coded.ordinal} ${problem.coded.title}`,
        ),
        " ",
        categoryTag(app.head, problem.coded.coding.category),
        " ",
        stateTag(problem.coded),
      ),
    );
  }
  const { unit } = notice.record.fields;
  return element(
    "details",
    { class: "outline screen-only", open: "" },
    element("summary", {}, `${say(WORDS.inNotice)} (${notice.problems.length})`),
    element("ol", {}, items),
    element(
      "p",
      {},
      element("a", { href: problemsAddress(app, { unit: [unit ?? UNKNOWN] }) }, say(WORDS.allOfUnit)),
      ` ${unitName(unit)}`,
    ),
  );
}
