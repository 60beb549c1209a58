import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgreeOptions, agreeCommand } from "../../src/cli/agree.js";
import { type ApplyOptions, applyCommand } from "../../src/cli/apply.js";
import type { CliContext } from "../../src/cli/context.js";
import { type RunCommandOptions, runCommand } from "../../src/cli/run.js";
import { type SampleCommandOptions, sampleCommand } from "../../src/cli/sample.js";
import { CliError } from "../../src/failures/cli-error.js";
import { readXlsx } from "../../src/human-coding/read-xlsx.js";
import { readStore } from "../../src/human-coding/store-file.js";
import type { Table } from "../../src/tables/column.js";
import { parseCsv, rowsFromCsv } from "../../src/tables/csv.js";
import { TABLES, type TableName, type TableRow } from "../../src/tables/tables.js";
import { writeWorkbook } from "../../src/workbook/write-workbook.js";

/** A session from sample to agreement, with sheets as people send them back. Everything in the notices is made up. */

const TEXTILE = `中共清渡市纺织研究所总支委员会关于市委第六巡察组反馈意见整改情况的通报
2023年4月10日至5月19日，市委第六巡察组对纺织研究所党总支进行了巡察。6月28日，巡察组反馈了意见。现将整改情况予以公布。
一、学习贯彻党的创新理论方面
1.关于中心组学习流于念文件的问题
整改情况：一是制定2023年度学习计划，每月学习1次。二是开展交流研讨4次，班子成员逐一发言。已完成整改。
2.关于意识形态风险研判不及时的问题
整改情况：一是每季度研判1次，形成报告3份。二是清理闲置工作群11个。
二、落实全面从严治党责任方面
3.关于科研经费报销附件不全的问题
整改情况：一是补齐附件62份，退回不合规报销款2.4万元。二是修订《科研经费管理办法》。已完成整改。
4.关于专用设备闲置、固定资产账实不符的问题
整改情况：一是盘点设备183台，调剂使用27台。二是正在办理报废手续。
三、选人用人和基层党建方面
5.关于中层干部轮岗交流不够的问题
整改情况：一是轮岗干部5名。二是下一步将完善轮岗制度。
6.关于党支部组织生活会批评辣味不足的问题
整改情况：一是重新召开组织生活会3场。二是总支委员全程指导。
`;

const FERRY = `中共清渡市渡口管理处党组关于巡察整改进展情况的通报
根据市委统一部署，2022年9月5日至10月28日，市委第二巡察组对市渡口管理处党组开展了巡察。现将整改进展情况通报如下。
一、关于理论武装方面
（一）第一议题制度坚持不严格
已将第一议题列入党组会议规则，全年学习18次。
（二）网络舆情回应迟缓
建立舆情台账，回应群众留言36条，办结率百分之百。
二、关于资金管理方面
（三）渡船维修资金拨付滞后
已拨付维修资金58万元，今后按季度结算。
（四）违规发放加班补贴
清退补贴9.6万元，批评教育6人。
三、关于队伍建设方面
（五）干部选拔任用程序不规范
复核任用档案14卷，补正材料22份。
（六）党员发展材料存在缺漏
补齐入党材料31份，培训党务干部2期。
`;

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-session-"));
const corpus = path.join(folder, "corpus");
const place = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const COMMON = { lang: "en", quiet: false, json: false } as const;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function ended(command: (context: CliContext) => Promise<number>): Promise<Ended> {
  const result: Ended = { code: 0, stdout: "", stderr: "" };
  const context: CliContext = {
    stdout: (text) => {
      result.stdout += text;
    },
    stderr: (text) => {
      result.stderr += text;
    },
    terminal: false,
    columns: 80,
    env: {},
    now: () => 0,
    signal: new AbortController().signal,
  };
  try {
    result.code = await command(context);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    result.code = error.exitCode;
    result.stderr += error.details.rule;
  }
  return result;
}

const sample = (options: Partial<SampleCommandOptions>) =>
  ended((context) =>
    sampleCommand(
      [corpus],
      {
        ...COMMON,
        size: "9",
        seed: "3",
        strata: "category,unit,uncertainty",
        blind: true,
        out: place("sheet.csv"),
        ...options,
      },
      context,
    ),
  );
const apply = (sheets: string[], options: Partial<ApplyOptions> = {}) =>
  ended((context) =>
    applyCommand(sheets.map(place), { ...COMMON, store: place("coding.jsonl"), dryRun: false, ...options }, context),
  );
const agree = (files: string[], options: Partial<AgreeOptions> = {}) =>
  ended((context) =>
    agreeCommand(
      files.map(place),
      { ...COMMON, status: false, distance: "masi", seed: "1", replicates: "100", ...options },
      context,
    ),
  );

const run = (out: string, options: Partial<RunCommandOptions> = {}) =>
  ended((context) =>
    runCommand(
      [corpus],
      { ...COMMON, out: place(out), cache: place("cache"), store: place("coding.jsonl"), ...options },
      context,
    ),
  );
function rows<Name extends TableName>(out: string, name: Name): TableRow<Name>[] {
  const text = readFileSync(path.join(place(out), "tables", `${name}.csv`), "utf8");
  return [...rowsFromCsv(TABLES[name] as Table, text)] as unknown as TableRow<Name>[];
}
const manifest = (out: string) => JSON.parse(readFileSync(path.join(place(out), "run.json"), "utf8"));

beforeAll(() => {
  mkdirSync(corpus);
  writeFileSync(path.join(corpus, "fangzhi.txt"), TEXTILE);
  writeFileSync(path.join(corpus, "dukou.txt"), FERRY);
});

/** What Lin makes of the problems, by a word of their titles. */
const LIN: Record<string, string> = {
  中心组: "study",
  舆情: "ideology",
  意识形态: "ideology",
  经费: "finance",
  设备: "finance",
  维修资金: "finance",
  补贴: "conduct",
  轮岗: "cadre",
  选拔: "cadre",
  组织生活: "party-building",
  党员: "party-building",
  第一议题: "study",
};
const lin = (title: string) => LIN[Object.keys(LIN).find((word) => title.includes(word))!]!;

describe("a session of coding by hand", () => {
  it("draws a blind sheet, the same for the same seed, and never over an older one", async () => {
    const { code, stdout } = await sample({});
    expect(code).toBe(0);
    expect(stdout).toMatch(/9 problems written to .*sheet\.csv \(blind/);
    const first = readFileSync(place("sheet.csv"), "utf8");
    expect(await sample({})).toMatchObject({ code: 2, stderr: expect.stringContaining("sample/file-exists") });
    await sample({ out: place("again.csv") });
    expect(readFileSync(place("again.csv"), "utf8")).toBe(first);
    expect(first).not.toContain("machine");
  });

  it("refuses sizes, strata and names of files that make no sense", async () => {
    expect(await sample({ size: "0" })).toMatchObject({ code: 2, stderr: "text/bad-number" });
    expect(await sample({ strata: "category,colour" })).toMatchObject({ code: 2, stderr: "sample/bad-strata" });
    expect(await sample({ out: place("sheet.ods") })).toMatchObject({ code: 2, stderr: "sample/bad-extension" });
  });

  it("takes in a sheet that Excel on Chinese Windows saved back, and says what it made good", async () => {
    const [heading, ...rows] = [...parseCsv(readFileSync(place("sheet.csv"), "utf8"))] as [string[], ...string[][]];
    const column = (name: string) => heading.indexOf(name);
    for (const row of rows) {
      const code = lin(row[column("title")]!);
      row[column("category")] = code === "finance" ? "ｆｉｎａｎｃｅ" : code;
      row[column("coded_on")] = "2024/3/5";
      row[column("published_on")] = row[column("published_on")]!.replaceAll("-", "/");
    }
    rows.sort((a, b) => (a[column("title")]! < b[column("title")]! ? -1 : 1));
    rows[0]![column("id")] = "1.23E+11";
    rows[1]![column("category")] = "其它";
    const order = [...heading.keys()].reverse();
    const lines = [heading, ...rows].map((cells) => [...order.map((at) => cells[at]!), "", ""]);
    lines.splice(
      4,
      0,
      lines[0]!.map(() => ""),
    );
    const text = lines.map((cells) =>
      cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","),
    );
    writeFileSync(place("林澄.csv"), iconv.encode(`${text.join("\r\n")}\r\n`, "gb18030"));

    expect(await apply(["林澄.csv"])).toMatchObject({ code: 2, stderr: expect.stringContaining("apply/no-coder") });
    const { code, stdout, stderr } = await apply(["林澄.csv"], { by: "林澄" });
    expect(code).toBe(1);
    expect(stdout).toContain("林澄.csv: taken 8, in the store already 0, not coded 0, refused 1");
    expect(stderr).toMatch(
      /林澄\.csv:2: the identifier has become “1\.23E\+11”; the problem was identified by the texts/,
    );
    expect(stderr).toMatch(/林澄\.csv:3: category “其它” is no code; the row was not taken; did you mean other/);
    expect(stderr).toMatch(/“2024\/3\/5” was read as 2024-03-05/);
    expect(stderr).toMatch(/category “ｆｉｎａｎｃｅ” was read as finance/);
    expect(stderr).toContain("1 blank row was passed over");
    const store = await readStore(place("coding.jsonl"));
    expect(store).toHaveLength(8);
    expect(new Set(store.map(({ coder, when, sheet }) => `${coder} ${when} ${sheet}`))).toEqual(
      new Set(["林澄 2024-03-05 林澄.csv"]),
    );
    const again = await apply(["林澄.csv"], { by: "林澄" });
    expect(again.stdout).toContain("taken 0, in the store already 8");
    expect(await readStore(place("coding.jsonl"))).toEqual(store);
  });

  it("takes in a second coder's workbook and reports where the two differ", async () => {
    await sample({ out: place("sheet.xlsx"), blind: false });
    const [coding] = await readXlsx(readFileSync(place("sheet.xlsx")));
    const [heading, ...rows] = coding!.rows.map(({ cells }) => cells) as [string[], ...string[][]];
    const column = (name: string) => heading.indexOf(name);
    for (const row of rows) {
      const code = lin(row[column("title")]!);
      row[column("category")] = code === "conduct" ? "finance 财务资金资产" : code;
      row[column("status")] = row[column("title")]!.includes("补贴") ? "in_progress" : "";
      row[column("coder")] = "高原";
      row[column("coded_on")] = "45361";
    }
    const cells = [heading, ...rows].map((row) =>
      heading.map((_, at) => ({ value: row[at] ?? null, style: "text" as const })),
    );
    writeFileSync(place("高原.xlsx"), writeWorkbook([{ name: "Sheet1", widths: [], rows: cells, dropDowns: [] }]));
    const { code, stderr } = await apply(["高原.xlsx"], { lang: "zh" });
    expect(code).toBe(0);
    expect(stderr).toContain("“违规发放加班补贴”编码不一：林澄 编为 conduct（2024-03-05），高原 编为 finance");
    expect(stderr).toContain("高原.xlsx:2–10: 编码日期“45361”读作 2024-03-10");
    expect(await readStore(place("coding.jsonl"))).toHaveLength(17);
  });

  it("lets people's codes outrank the machine's in the next run, also after the notice has moved in its file", async () => {
    const machine = await run("machine", { store: false });
    expect(machine.stdout).not.toContain("human codes");
    const { stdout } = await run("run");
    expect(stdout).toContain(`human codes: 17 of the 17 in ${place("coding.jsonl")} were used`);
    const human = (out: string) =>
      rows(out, "problems").flatMap(({ title, category, coded_by }) =>
        coded_by === "human" ? [[title, category]] : [],
      );
    expect(human("machine")).toEqual([]);
    expect(human("run")).toHaveLength(9);
    expect(human("run")).toContainEqual(["违规发放加班补贴", "finance"]);
    expect(rows("run", "problems").find(({ title }) => title === "违规发放加班补贴")).toMatchObject({
      confidence: 1,
      evidence: [
        "human: 高原",
        "2024-03-10",
        expect.stringMatching(/^高原\.xlsx:\d+$/),
        expect.stringMatching(/^machine: finance 0\.\d+$/),
      ],
      ...{ status: "in_progress", status_basis: "human" },
    });
    expect(manifest("run").humanCodes).toEqual({
      source: place("coding.jsonl"),
      sha256: createHash("sha256")
        .update(readFileSync(place("coding.jsonl")))
        .digest("hex"),
      ...{ codes: 17, used: 17, foreign: { count: 0, found: "" }, unmatched: [] },
    });

    const inserted = TEXTILE.replace("整改情况：一是制定", "经所务会研究，现说明如下。\n整改情况：一是制定");
    writeFileSync(path.join(corpus, "fangzhi.txt"), `清渡市人民政府门户网站\n\n${inserted}`);
    await run("moved");
    const ids = (out: string) => new Set(rows(out, "notices").map(({ notice_id }) => notice_id));
    expect(ids("moved")).not.toEqual(ids("run"));
    expect(human("moved")).toEqual(human("run"));
  });

  it("counts by people's codes: words, ratios and states follow them", async () => {
    const given = rows("run", "problems").filter(({ status_basis }) => status_basis === "human");
    expect(given.length).toBeGreaterThan(0);
    for (const { status_text } of given) expect(status_text).toMatch(/^human: 高原 2024-03-10 \(machine: unstated\)$/);
    const counted = (out: string) =>
      rows(out, "completion").flatMap(({ by, category, problems }) =>
        by === "category" ? [[category, problems]] : [],
      );
    const categories = rows("run", "problems").map(({ category }) => category);
    for (const [category, problems] of counted("run")) {
      expect(categories.filter((one) => one === category)).toHaveLength(problems as number);
    }
    const inProgress = (out: string) => rows(out, "completion").find(({ by }) => by === "all")!.in_progress;
    expect(inProgress("run")).toBe(inProgress("machine") + 1);
    const words = rows("run", "terms").filter(({ term, category }) => term === "补贴" && category === "finance");
    expect(words.length).toBeGreaterThan(0);
  });

  it("gives the same tables from a cache that was filled before the codes came as from none", async () => {
    await run("again", { cache: false });
    await run("cached");
    for (const name of Object.keys(TABLES)) {
      const bytes = (out: string) => readFileSync(path.join(place(out), "tables", `${name}.parquet`));
      expect(bytes("cached").equals(bytes("again")), name).toBe(true);
    }
  });

  it("refuses a store that is named and not there, and one that is damaged", async () => {
    expect(await run("run", { store: place("none.jsonl") })).toMatchObject({ code: 2, stderr: "store/not-there" });
    writeFileSync(place("damaged.jsonl"), '{"notice": 1}\n');
    expect(await run("run", { store: place("damaged.jsonl") })).toMatchObject({ code: 2, stderr: "store/bad-line" });
  });

  it("says that no code was taken where a file is no sheet, and makes no store", async () => {
    writeFileSync(place("prose.csv"), "这不是编码表\n");
    const { code, stdout } = await apply(["prose.csv"], { store: place("new.jsonl") });
    expect(code).toBe(1);
    expect(stdout).toContain(`no human code was taken; ${place("new.jsonl")} was left as it is`);
    expect(existsSync(place("new.jsonl"))).toBe(false);
  });

  it("refuses the table of a run in the place of a sheet, and ends with 1", async () => {
    const { code, stdout, stderr } = await apply(["run/tables/problems.csv"], { store: place("new.jsonl") });
    expect(code).toBe(1);
    expect(stdout).toContain("refused 1");
    expect(stderr).toContain("not a coding sheet");
  });

  it("lists the codes that no longer find their problem, in a run and in taking a sheet in", async () => {
    const shorter = TEXTILE.replace(/5\.关于中层[\s\S]*轮岗制度。\n/, "");
    writeFileSync(path.join(corpus, "fangzhi.txt"), shorter);
    const about = (await readStore(place("coding.jsonl"))).filter(({ text }) => text.title.includes("轮岗"));
    const lines = (stderr: string) => stderr.split("\n").filter((line) => line.includes("finds no problem"));
    const ran = await run("shorter");
    expect(ran.code).toBe(0);
    expect(manifest("shorter").humanCodes.unmatched).toHaveLength(about.length);
    const { stderr } = await apply(["高原.xlsx"], { run: place("shorter"), dryRun: true });
    for (const lost of [lines(ran.stderr), lines(stderr)]) {
      expect(lost).toHaveLength(about.length);
      for (const line of lost) expect(line).toContain("the notice has no problem like it");
    }
    rmSync(path.join(corpus, "fangzhi.txt"));
    const elsewhere = await run("one");
    expect(elsewhere.stderr).toContain("are of notices that were not among those read");
    expect(lines(elsewhere.stderr)).toEqual([]);
  });

  it("measures how far the two agree, with each other and with the machine, and corrects the shares", async () => {
    const two = await agree(["林澄.csv", "高原.xlsx"]);
    expect(two.code).toBe(1);
    expect(two.stdout).toMatch(/^9 units, 8 of them coded by at least two\n/);
    expect(two.stdout).toMatch(/all categories +percent agreement +0\.875 /);
    expect(two.stdout).toMatch(/违规发放加班补贴\n +林澄: conduct\n +高原: finance\n/);

    const three = await agree(["coding.jsonl"], { run: place("run"), json: true });
    expect(three.code).toBe(0);
    const { coders, compared, shares } = JSON.parse(three.stdout);
    expect(coders).toEqual(["林澄", "高原", "machine"]);
    expect(compared).toBe(9);
    expect(shares.problems).toBe(12);
    expect(await agree(["高原.xlsx"], { run: place("run") })).toMatchObject({
      stdout: expect.stringContaining("double sampling"),
    });
  });

  it("asks for a second coder, and for a run where there is one", async () => {
    expect(await agree(["高原.xlsx"])).toMatchObject({ code: 2, stderr: "agree/too-few" });
    expect(await agree(["高原.xlsx"], { run: place("none") })).toMatchObject({ code: 2, stderr: "comparison/no-run" });
    expect(await agree(["none.jsonl"], { run: place("run") })).toMatchObject({ code: 2, stderr: "cli/no-such-path" });
  });
});
