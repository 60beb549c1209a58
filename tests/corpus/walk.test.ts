import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { walk } from "../../src/corpus/walk.js";
import { readInput } from "../../src/pipeline/read-input.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "walk-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), "文");
  }
}
const sources = async (...paths: string[]) =>
  (await walk(paths.map((path) => join(root, path)))).map((file) => file.source);

it("gives the files under a folder in the order of their path by code unit", async () => {
  put("乙.txt", "B.txt", "a/z.docx", "a.txt", "a/b/通报.PDF", "表.xlsx");
  expect(await sources("")).toEqual(["B.txt", "a.txt", "a/b/通报.PDF", "a/z.docx", "乙.txt", "表.xlsx"]);
  expect((await walk([root]))[1]).toEqual({ path: join(root, "a.txt"), source: "a.txt", bytes: 3 });
});

it("passes over hidden, temporary and accompanying files, and the folders that browsers save", async () => {
  put(
    ".DS_Store",
    ".git/x.txt",
    "node_modules/x.txt",
    "~$通报.docx",
    "~WRL0001.tmp",
    "README.md",
    "readme.txt",
    "n1.json",
    "通报.txt.bak",
  );
  put("page.html", "page_files/style.css", "page_files/frame.html", "other_files/keep.txt");
  expect(await sources("")).toEqual(["other_files/keep.txt", "page.html"]);
});

it("passes over what an earlier run wrote into the folder, or below it, and the config file", async () => {
  put(
    "a.txt",
    "zhenggai.config.yaml",
    "output/run.json",
    "output/report.html",
    "output/tables/t.csv",
    "output/mine.txt",
  );
  put("run.json", "report.html", "tables/t.csv", "charts/c.svg", "report-data/texts-1.js", "datapackage/x.html");
  expect(await sources("")).toEqual(["a.txt", "output/mine.txt"]);
});

it("reads folders that are called as those of a run, where there is no run", async () => {
  put("tables/a.txt", "charts/b.txt", "report.html");
  expect(await sources("")).toEqual(["charts/b.txt", "report.html", "tables/a.txt"]);
});

it("gives a single file by its name, whatever it is", async () => {
  put("a/README.md");
  expect(await sources("a/README.md")).toEqual(["README.md"]);
});

it("tells files of several places apart", async () => {
  put("2021/a.txt", "2022/a.txt", "x/2021/a.txt", "single/a.txt", "other/a.txt");
  expect(await sources("2021", "2022", "x/2021")).toEqual(["2021-2/a.txt", "2021/a.txt", "2022/a.txt"]);
  expect(await sources("single/a.txt", "other/a.txt")).toEqual(["other/a.txt", "single/a.txt"]);
  expect(await sources("2021", "2021/a.txt", "2021")).toEqual(["a.txt"]);
});

it("follows links once, and passes over those that lead nowhere", async () => {
  put("a/b/n.txt");
  symlinkSync(join(root, "a"), join(root, "a/b/loop"));
  symlinkSync(join(root, "nowhere"), join(root, "a/broken.txt"));
  symlinkSync(join(root, "a/b/n.txt"), join(root, "a/linked.txt"));
  expect(await sources("a")).toEqual(["b/n.txt", "linked.txt"]);
});

it("reads names that are not UTF-8", async () => {
  const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.from("cda8b1a8", "hex"), Buffer.from(".txt")]);
  writeFileSync(name, "文");
  const [file] = await walk([root]);
  expect(file).toMatchObject({ source: "通报.txt", bytes: 3 });
  expect(readFileSync(file!.path, "utf8")).toBe("文");
});

it("gives a folder that may not be opened itself, and goes on", async () => {
  put("甲/通报.txt", "乙/通报.txt");
  chmodSync(root, 0o755);
  chmodSync(join(root, "甲"), 0);
  const isRoot = process.getuid?.() === 0;
  // Root may open everything.
  if (isRoot) process.seteuid!(65534);
  try {
    const found = await walk([root]);
    expect(found.map(({ source }) => source)).toEqual(["乙/通报.txt", "甲"]);
    expect(readInput(found[1]!.path)).toMatchObject({ rule: "corpus/not-read", args: { reason: "EACCES" } });
  } finally {
    if (isRoot) process.seteuid!(0);
    chmodSync(join(root, "甲"), 0o755);
  }
});

it("ends at a fault of the program, wherever it is met", async () => {
  put("甲/乙/通报.txt");
  const { concat } = Buffer;
  const broken = vi.spyOn(Buffer, "concat").mockImplementation((parts) => {
    if (parts.some((part) => Buffer.from(part).includes("通报"))) throw new RangeError("broken");
    return concat(parts);
  });
  await expect(walk([root])).rejects.toThrow("broken");
  broken.mockRestore();
});

it("says which path is missing", async () => {
  await expect(walk([join(root, "没有")])).rejects.toMatchObject({
    rule: "corpus/missing-path",
    args: { path: join(root, "没有") },
  });
});

it("names the path that was probably meant", async () => {
  writeFileSync(join(root, "某县水利局.txt"), "文");
  await expect(walk([join(root, "某县水利居.txt")])).rejects.toMatchObject({
    rule: "corpus/mistyped-path",
    args: { near: join(root, "某县水利局.txt") },
  });
});
