import type { PageData } from "../data.js";
import { checkList } from "./checks.js";
import { type UnitList, unitList } from "./units.js";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;

/** Shows the page in a language: the style sheet hides the other, and what is no text is set here. */
function setLanguage(lang: PageData["lang"]): void {
  const root = document.documentElement;
  root.dataset.lang = lang;
  root.lang = lang === "zh" ? "zh-Hans" : "en";
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-zh]")) {
    const words = field.dataset[lang] ?? "";
    field.placeholder = words;
    field.setAttribute("aria-label", words);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-set-lang]")) {
    button.setAttribute("aria-pressed", `${button.dataset.setLang === lang}`);
  }
}

/** Opens what the address names: a notice, or a problem by its id. */
function followAddress(units: UnitList): void {
  const [, noticeId, ordinal] = /^#([0-9a-f]{12})(?:-(\d{1,6}))?$/.exec(location.hash) ?? [];
  if (noticeId === undefined) return;
  const index = data.notices.findIndex((notice) => notice.id === noticeId);
  if (index === -1 || !units.open(index)) return;
  const target = document.getElementById(ordinal === undefined ? noticeId : `${noticeId}-${ordinal}`);
  if (target instanceof HTMLDetailsElement) target.open = true;
  target?.scrollIntoView({ block: "start" });
  target?.querySelector("summary")?.focus({ preventScroll: true });
}

const unitPlace = document.getElementById("unit-list");
const checkPlace = document.getElementById("check-list");
if (unitPlace && checkPlace) {
  const units = unitList(data, unitPlace);
  checkList(data, checkPlace);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-set-lang]")) {
    button.addEventListener("click", () => setLanguage(button.dataset.setLang === "en" ? "en" : "zh"));
  }
  setLanguage(data.lang);
  addEventListener("hashchange", () => followAddress(units));
  // After loading, for the browser looks for the address itself first and takes the focus away from what it finds.
  addEventListener("load", () => requestAnimationFrame(() => followAddress(units)));
}
