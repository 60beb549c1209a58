import type { App } from "./app.js";
import { element, on } from "./dom.js";
import { say } from "./language.js";
import { MissingFile } from "./unpack.js";
import { WORDS } from "./words.js";

/** Time without typing after which a search begins, in milliseconds. */
const PAUSE = 250;

/** The field for words that a problem must have; the texts are read when it is first used. */
export function searchField(app: App): { root: HTMLElement; update(): void } {
  const field = element("input", {
    type: "search",
    id: "search",
    autocomplete: "off",
    "aria-describedby": "search-hint",
  });
  const hint = element("p", { id: "search-hint", class: "more" }, say(WORDS.searchHint));
  let timer = 0;
  const search = async () => {
    if (!app.texts.done && field.value.trim() !== "") {
      hint.textContent = say(WORDS.searching);
      try {
        await app.texts.loadAll();
        hint.textContent = say(WORDS.searchHint);
      } catch (error) {
        hint.textContent = error instanceof MissingFile ? say(WORDS.missing, { file: error.message }) : `${error}`;
      }
    }
    if (field.value !== app.address.filter.text) app.replace({ filter: { ...app.address.filter, text: field.value } });
  };
  on(field, {
    input: () => {
      clearTimeout(timer);
      timer = setTimeout(search, PAUSE) as unknown as number;
    },
  });
  return {
    root: element("div", { class: "search" }, element("label", { for: "search" }, say(WORDS.search)), field, hint),
    update() {
      if (document.activeElement !== field) field.value = app.address.filter.text;
    },
  };
}
