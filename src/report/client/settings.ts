import type { Lang } from "../../messages/message.js";
import type { App } from "./app.js";
import { button, element } from "./dom.js";
import { language, say } from "./language.js";
import { isDark, setDark } from "./theme.js";
import { WORDS } from "./words.js";

/** Language, theme and printing. */
export function settings(app: App): HTMLElement[] {
  const tongue = (lang: Lang, name: string) =>
    button(
      { lang: lang === "zh" ? "zh-Hans" : "en", "aria-pressed": `${language() === lang}` },
      () => app.go({ lang: lang === app.head.lang ? null : lang }),
      name,
    );
  const theme = button(
    { class: "plain", "aria-pressed": `${isDark()}` },
    () => {
      setDark(!isDark());
      theme.setAttribute("aria-pressed", `${isDark()}`);
    },
    say(WORDS.theme),
  );
  return [
    element(
      "div",
      { class: "language", role: "group", "aria-label": say(WORDS.languageName) },
      tongue("zh", "中文"),
      tongue("en", "English"),
    ),
    theme,
    button({ class: "plain" }, () => print(), say(WORDS.printPage)),
  ];
}
