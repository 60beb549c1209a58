import type { App } from "./app.js";
import { chosenValues, filterWords } from "./chosen.js";
import { button, element } from "./dom.js";
import { thousands } from "./figures.js";
import { chooses } from "./filter.js";
import { copyText } from "./give.js";
import { say } from "./language.js";
import { WORDS } from "./words.js";

/** How much is chosen, and by what. */
export function selectionLine(app: App): Array<HTMLElement | string> {
  const { corpus, selection, address } = app;
  const chosen = chooses(address.filter);
  const line = element(
    "p",
    { class: "count", role: "status" },
    say(WORDS.selected, {
      notices: thousands(selection.notices.length),
      problems: thousands(selection.problems.length),
    }),
    chosen && say(WORDS.ofAll, { notices: thousands(corpus.notices.length), problems: thousands(corpus.problems) }),
  );
  const copy = button(
    { class: "plain" },
    async () => {
      await copyText(location.href);
      app.tell(say(WORDS.linkCopied));
    },
    say(WORDS.copyLink),
  );
  return [line, chosen ? chosenValues(app) : "", copy, element("p", { class: "paper-only" }, filterWords(app))];
}
