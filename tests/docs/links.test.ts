import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES, PAGES, pageFile } from "./manual.js";

/** Folders that hold nothing written for readers of the repository. */
const LEFT_OUT = ["node_modules", "dist", ".git", "coverage", "output"];

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (LEFT_OUT.includes(entry.name) || entry.isSymbolicLink()) return [];
    if (entry.isDirectory()) return file === path.join("tests", "fixtures") ? [] : markdownFiles(file);
    return entry.name.endsWith(".md") ? [file] : [];
  });
}

/** Targets of links and pictures outside code. */
function targets(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1]!);
}

/** The anchors that GitHub gives the headings of a page. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((found) =>
    found[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("links between pages", () => {
  it.each(markdownFiles("."))("of %s lead somewhere", (file) => {
    for (const target of targets(readFileSync(file, "utf8"))) {
      if (/^[a-z]+:/.test(target)) continue;
      const [name, anchor] = target.split("#") as [string, string?];
      const place = name === "" ? file : path.join(path.dirname(file), decodeURIComponent(name));
      expect(existsSync(place), `${file} → ${target}`).toBe(true);
      if (anchor) expect(anchors(readFileSync(place, "utf8")), `${file} → ${target}`).toContain(anchor);
    }
  });

  it.each([...PAGES, "README", "index", "messages"])("%s leads to the same page in the other language", (name) => {
    const [english, chinese] = LANGUAGES.map((language) => pageFile(language, name)) as [string, string];
    for (const [file, other] of [
      [english, chinese],
      [chinese, english],
    ] as const) {
      const [first] = targets(readFileSync(file, "utf8"));
      expect(path.join(path.dirname(file), first!)).toBe(path.normalize(other));
    }
  });

  it("has every page in both indexes", () => {
    for (const language of LANGUAGES) {
      const listed = targets(readFileSync(pageFile(language, "index"), "utf8"));
      for (const name of readdirSync(path.join("docs", language)))
        if (name !== "index.md") expect(listed, `docs/${language}/index.md`).toContain(name);
    }
  });
});

describe("pictures of the manual", () => {
  it("are each shown somewhere, and small", () => {
    const shown = markdownFiles(".").flatMap((file) =>
      targets(readFileSync(file, "utf8")).map((target) => path.join(path.dirname(file), target)),
    );
    for (const name of readdirSync("docs/images")) {
      const file = path.join("docs/images", name);
      expect(shown).toContain(file);
      expect(statSync(file).size, file).toBeLessThan(150_000);
    }
  });
});
