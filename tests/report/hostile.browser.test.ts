import { describe, expect, it } from "vitest";
import { ATTACKS, documentsWith } from "./hostile.js";
import { chromium, pagesInBrowser } from "./page-in-browser.js";
import { noticesOf } from "./sample.js";

const { visit } = pagesInBrowser();

/** A notice for each attack, with ids of its own. */
const documents = ATTACKS.flatMap((attack, index) =>
  documentsWith(attack)
    .slice(0, 1)
    .map((document) => ({
      ...document,
      notices: document.notices.map((notice) => ({ ...notice, noticeId: `${index}`.padStart(12, "0") })),
    })),
);

describe.skipIf(chromium === null)("hostile notices (skipped where there is no chromium; set $CHROMIUM)", () => {
  it.each([undefined, 100])(
    "do nothing in any view, whatever they try to be (texts in the page up to %s)",
    async (mostInPage) => {
      const { page, said } = await visit(documents, mostInPage === undefined ? {} : { mostInPage });
      const elements = () =>
        page.evaluate(() => {
          const made = document.querySelectorAll(
            "main :is(script,img,iframe,object,embed,style,link,form,base,foreignObject)",
          );
          const acting = [...document.querySelectorAll("*")].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith("on")),
          );
          const links = [...document.querySelectorAll("a")].filter(
            (link) => !link.href.startsWith(location.href.split("#")[0]!),
          );
          return made.length + acting.length + links.length;
        });
      await page.locator(".chart svg").first().waitFor();
      await expect.poll(() => page.locator(".chart:not(.waiting)").count()).toBeGreaterThan(10);
      expect(await elements()).toBe(0);
      for (const view of [
        "units",
        "problems",
        "checks",
        "files",
        "compare&left=%3Cscript%3Ewindow.owned%3D1%3C%2Fscript%3E",
      ]) {
        await page.evaluate((view) => {
          location.hash = `#view=${view}`;
        }, view);
        await page.locator(`#view-${view.split("&")[0]}:visible`).waitFor();
        for (const summary of await page.locator("aside summary, main section:visible summary").all())
          await summary.dispatchEvent("click");
        expect(await elements(), view).toBe(0);
      }
      for (const { noticeId } of noticesOf(documents)) {
        await page.evaluate((id) => {
          location.hash = `#${id}-1`;
        }, noticeId);
        await page.locator("#view-problem .coding").waitFor();
        await page.locator("#view-problem .words").hover();
        expect(await elements(), noticeId).toBe(0);
      }
      expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBeUndefined();
      const text = (await page.locator("body").textContent()) ?? "";
      expect(/[\u202a-\u202e\u2066-\u2069]/.test(text)).toBe(false);
      expect(said).toEqual([]);
    },
  );

  it("are shown as they are", async () => {
    const { page } = await visit(documents, { address: `#${noticesOf(documents)[0]!.noticeId}-1` });
    await page.locator("#view-problem .words").waitFor();
    expect(await page.locator("#view-problem .words").textContent()).toContain(ATTACKS[0]);
  });

  it("could run nothing even if they were markup: the policy forbids it", async () => {
    const { page, said } = await visit(documents);
    const outcome = await page.evaluate(() => {
      const tried: string[] = [];
      const attempt = (name: string, act: () => void) => {
        try {
          act();
          tried.push(`${name} done`);
        } catch {
          tried.push(`${name} refused`);
        }
      };
      attempt("innerHTML", () => {
        document.body.innerHTML = "<img src=x onerror=window.owned=1>";
      });
      const script = document.createElement("script");
      attempt("script text", () => {
        script.text = "window.owned=1";
      });
      attempt("handler", () => document.body.setAttribute("onclick", "window.owned=1"));
      return { tried, owned: (globalThis as { owned?: unknown }).owned };
    });
    expect(outcome).toEqual({
      tried: ["innerHTML refused", "script text refused", "handler refused"],
      owned: undefined,
    });
    expect(said.filter((words) => !words.startsWith("console error:"))).toEqual([]);
  });
});
