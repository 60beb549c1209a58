import type { Lang } from "../../messages/message.js";
import type { PageHead } from "../data.js";
import { readAddress, type View, writeAddress } from "./address.js";
import { type App, addressOf } from "./app.js";
import { checks } from "./checks.js";
import { compare } from "./compare.js";
import { type Corpus, corpusOf, type Problem } from "./corpus.js";
import { append, element, on } from "./dom.js";
import { type FacetPanel, facetPanel } from "./facets.js";
import { NO_FILTER, wantedWords } from "./filter.js";
import { layOutWithFont } from "./font.js";
import { language, say, setLanguage } from "./language.js";
import { overview } from "./overview.js";
import { watchPrinting } from "./printing.js";
import { problemView } from "./problem.js";
import { problems } from "./problems.js";
import { select } from "./selection.js";
import { selectionLine } from "./selection-line.js";
import { settings } from "./settings.js";
import { openTexts } from "./texts.js";
import { followTheme } from "./theme.js";
import { units } from "./units.js";
import { MissingFile, readPart } from "./unpack.js";
import { WORDS } from "./words.js";

/** Views that are built here; the others stand in the page as they were written. */
const BUILT: Partial<Record<View, (app: App, place: HTMLElement) => void | Promise<void>>> = {
  overview,
  units,
  problems,
  compare,
  checks,
  problem: problemView,
};

function place(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** Puts the page into a language: what the run has written stands in it in both, and the style sheet hides one. */
function showLanguage(lang: Lang): void {
  setLanguage(lang);
  document.documentElement.dataset.lang = lang;
  document.documentElement.lang = lang === "zh" ? "zh-Hans" : "en";
  place("filters").setAttribute("aria-label", say(WORDS.filter));
  place("views").setAttribute("aria-label", say(WORDS.views));
  place("view-problem").setAttribute("aria-label", say(WORDS.title));
}

async function readCorpus(head: PageHead): Promise<Corpus> {
  const numbers = Array.from({ length: head.blocks }, (_, block) => block);
  return corpusOf(await Promise.all(numbers.map((block) => readPart(head, "notices", block))));
}

async function start(): Promise<void> {
  const head = JSON.parse(place("head").textContent ?? "") as PageHead;
  history.scrollRestoration = "manual";
  layOutWithFont();
  watchPrinting();
  followTheme();
  const corpus = await readCorpus(head);
  const texts = openTexts(head, corpus);
  const teller = element("p", { class: "unseen", role: "status" });
  document.body.append(teller);

  let address = readAddress(location.hash);
  let words: string[] = [];
  const hasWords = (problem: Problem) => {
    if (words.length === 0) return true;
    const text = texts.searchable(problem);
    return words.every((word) => text.includes(word));
  };
  const chosen = () => {
    words = wantedWords(address.filter.text);
    return select(corpus, address.filter, hasWords);
  };
  const { counts: values } = select(corpus, NO_FILTER, () => true);
  let selection = chosen();
  let panel: FacetPanel | null = null;
  let panelLang: Lang | null = null;

  const app: App = {
    head,
    corpus,
    values,
    texts,
    hasWords,
    get address() {
      return address;
    },
    get selection() {
      return selection;
    },
    go(change) {
      history.pushState(null, "", addressOf(app, change));
      follow(true);
    },
    replace(change) {
      history.replaceState(null, "", addressOf(app, change));
      follow(false);
    },
    note(change) {
      address = { ...address, ...change };
      history.replaceState(null, "", writeAddress(address));
    },
    tell(words) {
      teller.textContent = words;
    },
  };

  /** Shows what the address says. */
  const scrolled = new Map<string, number>();
  const follow = (moves: boolean) => {
    const before = address;
    scrolled.set(writeAddress(before), scrollY);
    address = readAddress(location.hash);
    showLanguage(address.lang ?? head.lang);
    selection = chosen();
    if (panelLang !== language()) {
      panel = facetPanel(app);
      panelLang = language();
      place("filters").replaceChildren(panel.root);
      place("settings").replaceChildren(...settings(app));
    }
    panel?.update();
    place("selection").replaceChildren(...selectionLine(app));
    showView(app);
    if (!moves || (before.view === address.view && before.id === address.id)) return;
    // Whoever comes back to a view finds the place that was left.
    scrollTo(0, scrolled.get(writeAddress(address)) ?? 0);
    place(`view-${address.view}`).querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  };

  if (address.filter.text.trim() !== "") await loadTexts(app);
  follow(false);
  // What is chosen before it has been read is chosen by what is known, and again when it has been read.
  addEventListener("hashchange", async () => {
    const wanted = readAddress(location.hash);
    if (wanted.filter.text.trim() !== "") await loadTexts(app);
    follow(true);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#views a[data-view]")) {
    // The other views of the same choice: the link is made when it is followed, or looked at.
    const aim = () => {
      link.href = addressOf(app, { view: link.dataset.view as View, id: "" });
    };
    on(link, { pointerenter: aim, focus: aim, click: aim });
  }
  const skip = document.querySelector<HTMLAnchorElement>(".skip");
  skip?.addEventListener("click", (event) => {
    event.preventDefault();
    place("main").focus();
  });
}

async function loadTexts(app: App): Promise<void> {
  try {
    await app.texts.loadAll();
  } catch (error) {
    if (!(error instanceof MissingFile)) throw error;
    app.tell(say(WORDS.missing, { file: error.message }));
  }
}

/** Shows the view of the address and hides the others. */
function showView(app: App): void {
  const { view } = app.address;
  for (const section of document.querySelectorAll<HTMLElement>("main > section")) {
    section.hidden = section.id !== `view-${view}`;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#views a[data-view]")) {
    const current = link.dataset.view === view || (view === "problem" && link.dataset.view === "problems");
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.documentElement.dataset.view = view;
  const section = place(`view-${view}`);
  const content = section.querySelector<HTMLElement>(".content");
  if (content) void BUILT[view]?.(app, content);
  document.title = `${section.querySelector("h2")?.innerText ?? ""} · ${document.querySelector("h1")?.innerText ?? ""}`;
}

start().catch((error) => {
  append(place("main"), [element("p", { class: "notice" }, `${error}`)]);
  throw error;
});
