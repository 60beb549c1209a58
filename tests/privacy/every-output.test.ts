import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { SILENT } from "../../src/pipeline/effects.js";
import { run } from "../../src/pipeline/run.js";
import type { RunOptions } from "../../src/pipeline/run-options.js";
import { mappingFile } from "../../src/privacy/mapping-file.js";
import { rowsFromCsv } from "../../src/tables/csv.js";
import { TABLES } from "../../src/tables/tables.js";
import { temporaryFolder } from "../pipeline/outputs.js";

/** Names that the notices below hold: short and long, word-like, of two surnames, of two parts, in titles, in lists. */
const NAMES = ["穆清远", "卓立", "高明", "欧阳若兰", "阿依古丽·艾山", "冉小川", "殷桃红", "翟文澜", "樊素", "屈大为"];
const CONTACTS = ["0577-66880011", "13800571234", "qshw_xc@example.cn", "青溪县云栖路118号政务楼3楼", "325401"];
const NUMBERS = ["330326198802290017", "6228480402564890018", "浙C7K921", "qsxc_2022", "889900112"];

/** People who coded; the second is named in a comment of the first. */
const CODERS = ["曲念慈", "司徒明远"];

const NOTICE = `中共青溪县环卫中心党组关于巡察整改进展情况的通报
2022年9月30日
根据县委统一部署，2022年1月10日至3月5日，县委第二巡察组对环卫中心党组开展了巡察，4月8日反馈了意见。现将整改进展情况予以公布。
一、组织领导情况
党组书记${NAMES[0]}任整改领导小组组长，${NAMES[1]}、${NAMES[2]}任副组长。
二、反馈问题整改情况
1.关于${NAMES[3]}违规报销差旅费的问题。
整改情况：一是对${NAMES[3]}、${NAMES[4]}进行诫勉谈话，追回资金3.26万元，转入账号6228480402564890018。二是${NAMES[2]}同志的车辆浙C7K921已交回，车辆管理水平提高明显。已完成整改。
2.关于垃圾清运合同管理不规范的问题。
整改情况：经办人${NAMES[5]}（身份证号330326198802290017）作出书面检查，微信号：qsxc_2022，QQ：889900112。2022年6月印发《合同管理办法》。正在推进。
3.关于${NAMES[6]}等4人未参加组织生活的问题。
整改情况：${NAMES[6]}、${NAMES[7]}、${NAMES[8]}已补课，由联系电话13800571234受理反映。
欢迎广大干部群众对整改落实情况进行监督。联系人：${NAMES[9]}；联系电话：0577-66880011；邮政编码：325401；通信地址：青溪县云栖路118号政务楼3楼；电子邮箱：qshw_xc@example.cn。
中共青溪县环卫中心党组
`;

const page = `<!doctype html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="中共青溪县水务局党组关于巡察整改进展情况的通报"><title>通报</title></head><body>
<h1>中共青溪县水务局党组关于巡察整改进展情况的通报</h1><p>发布时间：2022-10-08</p>
<p>县委第三巡察组于2022年3月至5月对水务局党组开展了巡察。</p><p>一、整改落实情况</p>
<p>1.对村级供水管护不到位的问题。</p><p>整改情况：局长${NAMES[0]}到水厂调研，对${NAMES[7]}给予党内警告处分。已整改到位。</p>
<p>2.财务审核不严的问题。</p><p>整改情况：${NAMES[1]}同志已退回多领补贴2180元。</p>
<p>联系电话：0577-66880011，电子邮箱：qshw_xc@example.cn</p></body></html>`;

const folder = temporaryFolder();
const corpus = path.join(folder, "notices");
const key = path.join(folder, "keys", "study.key");
const cache = path.join(folder, "cache");
const at = (name: string) => path.join(folder, name);
const go = (name: string, options: Partial<RunOptions> = {}) =>
  run({ paths: [corpus], out: at(name), lang: "zh", termsCsv: true, ...options }, SILENT);

beforeAll(async () => {
  mkdirSync(corpus);
  writeFileSync(path.join(corpus, `${NAMES[0]}同志单位通报.txt`), NOTICE);
  writeFileSync(path.join(corpus, "water.html"), page);
  // The same text again: its row names the file that gave it first.
  writeFileSync(path.join(corpus, "zz-copy.txt"), NOTICE);
  // Cold into a cache first, so that what the cache gives is looked at too.
  await go("plain", { cache });
  await go("kept", { cache, privacy: { keepContacts: true } });
  await go("pseudonymised", { cache, privacy: { pseudonymise: key } });
});

describe("every output", () => {
  it("holds no planted name, contact or number once pseudonymised, and as many keys", async () => {
    const texts = await textsOf(at("pseudonymised"));
    expect(texts.size).toBeGreaterThan(30);
    for (const planted of [...NAMES, ...CONTACTS, ...NUMBERS]) {
      const leaks = [...texts].filter(([, text]) => withoutWords(text).includes(planted)).map(([name]) => name);
      expect(leaks, planted).toEqual([]);
    }
    expect(texts.get("tables/measures.csv")).toMatch(/\[P-[0-9A-Z]{10}\]/);
  });

  it("holds names but neither contact details nor identity numbers by default", async () => {
    const texts = await textsOf(at("plain"));
    for (const planted of [...CONTACTS, ...NUMBERS.filter((number) => number !== "浙C7K921")]) {
      const leaks = [...texts].filter(([, text]) => text.includes(planted)).map(([name]) => name);
      expect(leaks, planted).toEqual([]);
    }
    expect(texts.get("tables/measures.csv")).toContain(NAMES[3]);
  });

  it("holds contact details where the user keeps them", async () => {
    const texts = await textsOf(at("kept"));
    expect(texts.get("tables/problems.csv")).toContain("13800571234");
    expect(texts.get("tables/problems.csv")).not.toContain("330326198802290017");
  });

  it("is found again by a reader of the page: the search of leaks does see into it", async () => {
    const html = (await textsOf(at("plain"))).get("report.html")!;
    expect(html).toContain(NAMES[3]);
  });

  it("differs in words alone: every number and every code is that of the plain run", () => {
    for (const name of ["notices", "problems", "measures", "figures", "completion", "checks"]) {
      expect(numbersOf(at("pseudonymised"), name), name).toEqual(numbersOf(at("plain"), name));
    }
  });

  it("leaves money, dates and numbers of documents as they are", async () => {
    const problems = readFileSync(path.join(at("pseudonymised"), "tables", "problems.csv"), "utf8");
    for (const kept of ["3.26万元", "2022年6月", "2180元", "《合同管理办法》", "提高明显"])
      expect(problems).toContain(kept);
  });

  it("names the people who coded by keys: in tables, on the page, in the manifest", async () => {
    const store = path.join(folder, "coding.jsonl");
    const text = { ...problemOf("村级供水"), published_on: null, aspect: null, parent: null, problem_id: null };
    const code = { category: "duty", labels: ["duty"], status: "in_progress", comment: `与${CODERS[1]}同志商定` };
    const from = { coder: CODERS[0], when: "2024-05-01", sheet: `${CODERS[0]}.csv`, row: 2 };
    const lost = { ...text, notice: "中共无此局党组关于巡察整改情况的通报", unit: "中共无此局党组", ...code, ...from };
    writeFileSync(store, `${JSON.stringify({ ...text, ...code, ...from })}\n${JSON.stringify(lost)}\n`);
    await go("coded", { cache, store, privacy: { pseudonymise: key } });
    const texts = await textsOf(at("coded"));
    expect(texts.get("tables/problems.csv")).toMatch(/human: \[C-[0-9A-Z]{10}\];2024-05-01;\[S-[0-9A-Z]{10}\]:2;/);
    expect(texts.get("tables/problems.csv")).toMatch(/human: \[C-[0-9A-Z]{10}\] 2024-05-01 \(machine: completed\)/);
    for (const coder of CODERS) {
      const leaks = [...texts].filter(([, text]) => text.includes(coder)).map(([name]) => name);
      expect(leaks, coder).toEqual([]);
      expect(readFileSync(mappingFile(key), "utf8")).toContain(coder);
    }
    await go("coded-plain", { cache, store });
    expect((await textsOf(at("coded-plain"))).get("tables/problems.csv")).toContain(`human: ${CODERS[0]};`);
  });

  it("gives the same bytes again with the same key, and other keys with another", async () => {
    await go("again", { cache, privacy: { pseudonymise: key } });
    await go("other", { cache, privacy: { pseudonymise: path.join(folder, "keys", "other.key") } });
    const measures = (name: string) => readFileSync(path.join(at(name), "tables", "measures.csv"), "utf8");
    expect(measures("again")).toBe(measures("pseudonymised"));
    expect(measures("other")).not.toBe(measures("pseudonymised"));
  });

  it("says by the manifest which runs have one key, and not what it is", () => {
    const manifest = (name: string) => readFileSync(path.join(at(name), "run.json"), "utf8");
    const fingerprint = (name: string) => JSON.parse(manifest(name)).options.pseudonym_key;
    expect(fingerprint("again")).toBe(fingerprint("pseudonymised"));
    expect(fingerprint("other")).not.toBe(fingerprint("pseudonymised"));
    expect(fingerprint("plain")).toBeNull();
    const secret = readFileSync(key, "utf8").split(" ")[1]!.trim();
    expect(manifest("pseudonymised")).not.toContain(secret);
  });

  it("can be led back with the mapping beside the key, which only its owner may read", () => {
    const mapping = readFileSync(mappingFile(key), "utf8");
    for (const planted of [...NAMES, "浙C7K921", "qshw_xc@example.cn"]) expect(mapping).toContain(planted);
    for (const file of [key, mappingFile(key)]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

/** How the store of codes names a problem: its notice, unit and words, as the run without pseudonyms has them. */
function problemOf(words: string) {
  const rows = [
    ...rowsFromCsv(TABLES.problems, readFileSync(path.join(at("plain"), "tables", "problems.csv"), "utf8")),
  ];
  const { title, statement } = rows.find(({ title }) => title.includes(words))!;
  return { notice: "中共青溪县水务局党组关于巡察整改进展情况的通报", unit: "中共青溪县水务局党组", title, statement };
}

/** What stands in the cells of a table that are no running text. */
function numbersOf(out: string, name: string): string[] {
  const text = readFileSync(path.join(out, "tables", `${name}.csv`), "utf8");
  return text
    .replace(/"[^"]*"|[^,\n]*(?:\[[A-Z]-\w{10}\]|\[\*\*\*\]|[\u4e00-\u9fff])[^,\n]*/g, "…")
    .split("\n")
    .map((line) =>
      // Words within names are counted in the one and not in the other.
      name === "notices" ? line.replace(/,\d+(?=,\d*$)/, "") : line,
    );
}

/** 提高明显 holds the letters of the name 高明, and is none. */
function withoutWords(text: string): string {
  return text.replaceAll("提高明显", "");
}

/** Every file of an output as text: packed parts unpacked, columns of Parquet decoded, pictures left out. */
async function textsOf(out: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const name = path.relative(out, file).split(path.sep).join("/");
    if (name.endsWith(".parquet")) {
      const rows = await parquetReadObjects({ file: new Uint8Array(bytes).slice().buffer });
      texts.set(
        name,
        JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
      );
    } else if (!name.endsWith(".png"))
      texts.set(name, name + bytes.toString("utf8") + unpacked(bytes.toString("latin1")));
  }
  return texts;
}

/** The stretches of a file that are base64 of compressed text. */
function unpacked(content: string): string {
  let text = "";
  for (const [stretch] of content.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)) {
    try {
      text += inflateSync(Buffer.from(stretch, "base64")).toString("utf8");
    } catch {
      // Not compressed: a font, a hash.
    }
  }
  return text;
}
