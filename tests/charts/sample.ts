import type { Chart, ChartCategory, ChartInput } from "../../src/charts/chart.js";
import { CHARTS } from "../../src/charts/charts.js";
import { chartCounter } from "../../src/charts/counts.js";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { shortUnits } from "../../src/completion/short-unit.js";
import type { Lang } from "../../src/messages/message.js";
import type { AccountState, Figure, Measure, MeasureState, Status } from "../../src/notice/notice.js";
import type { CodedProblem, DocumentRecord, NoticeRecord, TermCount } from "../../src/pipeline/record.js";
import { noticeRow } from "../../src/tables/notices.js";

/**
 * A made-up corpus of any size. Places, bodies, people and figures are invented; the same arguments give the same
 * corpus. Its shape follows real ones: most notices state no states, a few claim totals, sizes run from 4 to 60
 * problems, and some names are long.
 */

export const CATEGORIES: ChartCategory[] = [
  { code: "study", zh: "理论学习", en: "Political study", core: true },
  { code: "ideology", zh: "意识形态", en: "Ideology work", core: true },
  { code: "finance", zh: "财务资金资产", en: "Finance and assets", core: true },
  { code: "cadre", zh: "干部管理", en: "Cadre management", core: true },
  { code: "party-building", zh: "党建与组织生活", en: "Party building and organisational life", core: false },
  { code: "leadership", zh: "党的领导与民主集中制", en: "Party leadership and democratic centralism", core: false },
  { code: "accountability", zh: "管党治党与廉政责任", en: "Accountability for party discipline", core: false },
  { code: "conduct", zh: "作风与八项规定", en: "Conduct and the eight rules", core: false },
  { code: "procurement", zh: "工程与采购", en: "Works and procurement", core: false },
  { code: "duty", zh: "履职与决策部署", en: "Duties and policy decisions", core: false },
  { code: "rectification", zh: "巡视巡察审计整改", en: "Earlier rectification", core: false },
  { code: "other", zh: "其他", en: "Other", core: false },
];

/** Mulberry32: a small generator with a seed, good enough for made-up data. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CITIES = ["临澜市", "云槐市", "北屿市", "沧湄市", "望岫市", "青峦市", "澄溪市", "鹿泽市"];
const COUNTIES = ["", "", "白蒲区", "石棠县", "竹屿县", "柳湾区", "南浔桥区", "松坡自治县"];
const BODIES: Array<[name: string, type: string | null]> = [
  ["水务局党组", "bureau"],
  ["教育局党委", "bureau"],
  ["第三人民医院党委", "hospital"],
  ["融媒体中心党总支", "institution"],
  ["司法局党组", "bureau"],
  ["实验中学党委", "school"],
  ["人民法院党组", "court"],
  ["委", "party_committee"],
  ["供销合作社联合社党组", null],
  ["城乡建设发展集团有限公司党委", "enterprise"],
  ["互联网与数字经济产业促进服务中心（大数据应用管理办公室）党组", "institution"],
  ["台胞联谊会党组", "people_organisation"],
];

const FAULTS: Record<string, string[]> = {
  study: ["学习会多念文件少谈体会", "年度学习安排有三个季度没有落实"],
  ideology: ["单位公众号长期无人审稿", "网络舆情登记台账缺了半年"],
  finance: ["往来款挂账多年没有清理", "专项经费结转后闲置", "食堂账目收支混记"],
  cadre: ["中层岗位空缺后长期由一人代管", "年度考核等次靠轮流"],
  "party-building": ["支部换届拖了十四个月", "党费按整数估算收缴"],
  leadership: ["大额支出会后补记录", "班子分工调整没有发文"],
  accountability: ["谈心谈话记录互相照抄", "风险点清单三年没有更新"],
  conduct: ["同一份总结报给四个科室", "下乡调研当天往返不进村"],
  procurement: ["零星维修拆成小单绕开比选", "监理日志事后补签"],
  duty: ["堤防巡查只在汛前做一次", "校车路线审批超过时限"],
  rectification: ["上轮巡察指出的漏报资产仍未入账"],
  other: ["档案室钥匙由门卫保管"],
};

/** Words of problems by category, the first ones its own; those of no category stand in all. */
const WORDS: Record<string, string[]> = {
  study: ["学习", "中心组", "研讨", "读书班"],
  ideology: ["意识形态", "公众号", "舆情", "审稿"],
  finance: ["往来款", "报销", "专项经费", "台账"],
  cadre: ["干部", "选拔任用", "轮岗", "人事档案"],
  "party-building": ["党员", "支部", "党费", "换届"],
  leadership: ["民主集中制", "议题", "决策", "班子"],
  accountability: ["廉政", "谈话", "风险点", "一岗双责"],
  conduct: ["公务接待", "文风", "调研", "督查"],
  procurement: ["招标", "监理", "比选", "合同"],
  duty: ["防汛", "审批", "窗口", "执法"],
  rectification: ["审计", "未整改到位", "销号", "回头看"],
  other: ["档案室", "钥匙", "门卫", "登记"],
  "": ["工作", "制度", "落实", "加强", "人员", "单位", "要求", "情况", "会议", "办法"],
};

const MEASURES: Record<MeasureState, string[]> = {
  done: ["5月12日开会逐笔核对，收回多付款项3.2万元", "印发《值班与巡查细则》，已组织培训2次", "对经办人员2人批评教育"],
  under_way: ["正在与产权方协商，目前尚未办结", "分批清理，已完成一半，其余有序推进"],
  planned: ["拟于明年一季度公开招标", "下一步将建立轮岗名册"],
  declared: ["进一步加强管理，严格执行规定", "不断提高思想认识"],
};

/** @param units how many notices, each of a unit of its own */
export function sampleDocuments(units: number, seed = 7): DocumentRecord[] {
  const next = random(seed + units);
  return Array.from({ length: units }, (_, index) => {
    const notice = sampleNotice(index, next);
    return {
      source: notice.source,
      sha256: notice.noticeId.repeat(6).slice(0, 64),
      bytes: notice.chars * 3,
      format: "txt",
      encoding: "utf-8",
      outcome: "parsed",
      messages: [],
      removed: {},
      notices: [notice],
      duplicates: [],
    } satisfies DocumentRecord;
  });
}

export function pick<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)] as T;
}

function sampleNotice(index: number, next: () => number): NoticeRecord {
  const city = CITIES[index % CITIES.length] as string;
  const county = COUNTIES[Math.floor(index / CITIES.length) % COUNTIES.length] as string;
  const [body, unitType] = BODIES[(index * 5 + Math.floor(index / 96)) % BODIES.length] as (typeof BODIES)[number];
  const serial = index >= 192 ? `第${index}` : "";
  const unit = `中共${county === "" || next() < 0.3 ? city : county}${serial}${body}`;
  const count = 4 + Math.floor(next() ** 2 * 56);
  const stating = next() < 0.35;
  const diligence = 0.35 + next() * 0.6;
  const problems = Array.from({ length: count }, (_, at) => sampleProblem(at + 1, stating, diligence, next));
  const claims = stating || next() < 0.15;
  const completed = Math.min(count, Math.round(count * (0.7 + next() * 0.35)));
  const noticeId = (0x100000000000 + index * 7919 * 104729).toString(16).slice(-12).padStart(12, "0");
  return {
    noticeId,
    source: `notices/${String(index + 1).padStart(3, "0")}.txt`,
    ordinal: 1,
    line: 1,
    genre: "rectification",
    fields: {
      title: `${unit}关于巡察整改进展情况的通报`,
      unit,
      unitType,
      level: county === "" ? "city" : "county",
      province: "云岚省",
      city,
      county: county === "" ? null : county,
      adcode: null,
      kind: next() < 0.25 ? "巡视" : "巡察",
      inspector: "市委第二巡察组",
      ...sampleDates(next),
    },
    stated: {
      problems: claims ? count : null,
      completed: claims ? completed : null,
      mostly: null,
      inProgress: claims ? count - completed : null,
      measures: null,
      measuresCompleted: null,
      ratePct: null,
      asOf: null,
    },
    problems,
    figures: sampleFigures(problems, next),
    tasks: [],
    evidence: {},
    messages: [],
    chars: 3000 + count * 220,
    words: 1200 + count * 90,
    terms: sampleTerms(problems, next),
  };
}

/** A day so many days after the first of 2021. */
function day(days: number): string {
  return new Date(Date.UTC(2021, 0, 1 + Math.round(days))).toISOString().slice(0, 10);
}

/** Dates as notices give them: most to the day, some to the month, some not at all. */
function sampleDates(next: () => number) {
  const from = next() * 1100;
  const to = from + 30 + next() * 60;
  const feedback = to + 20 + next() ** 2 * 160;
  const published = feedback + 90 + next() ** 2 * 240;
  const give = (days: number) => (next() < 0.08 ? null : day(days).slice(0, next() < 0.08 ? 7 : 10));
  return { inspectedFrom: give(from), inspectedTo: give(to), feedbackOn: give(feedback), publishedOn: give(published) };
}

function sampleFigures(problems: readonly CodedProblem[], next: () => number): Figure[] {
  if (next() < 0.3) return [];
  const kinds = [
    ["recovered", "yuan", () => Math.round(10 ** (2.5 + next() * 4.5) * 100) / 100],
    ["fined", "yuan", () => 1000 * (1 + Math.floor(next() * 40))],
    ["disciplined", "person", () => 1 + Math.floor(next() * 6)],
    ["criticised", "person", () => 1 + Math.floor(next() * 14)],
    ["transferred", "person", () => 1 + Math.floor(next() * 3)],
    ["document", "document", () => 1],
  ] as const;
  return problems.flatMap((problem) => {
    if (next() < 0.7) return [];
    const [kind, unit, value] = kinds[Math.floor(next() ** 1.3 * kinds.length)] as (typeof kinds)[number];
    return [{ problem: problem.ordinal, line: problem.line, kind, value: value(), unit, text: "略" }];
  });
}

/** Words of problems: a third of them their category's own. Sorted by category, then word, as the pipeline gives them. */
function sampleTerms(problems: readonly CodedProblem[], next: () => number): TermCount[] {
  const counts = new Map<string, TermCount>();
  for (const { coding } of problems) {
    for (let word = 0; word < 30; word++) {
      const source = next() < 0.3 ? coding.category : next() < 0.8 ? "" : pick(Object.keys(WORDS), next);
      const term = pick(WORDS[source] ?? [], next);
      const key = `${coding.category}\n${term}`;
      const known = counts.get(key) ?? { category: coding.category, term, count: 0 };
      counts.set(key, known);
      known.count++;
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function sampleProblem(ordinal: number, stating: boolean, diligence: number, next: () => number): CodedProblem {
  const category = CATEGORIES[Math.floor(next() ** 1.4 * CATEGORIES.length)]?.code ?? "other";
  const title = pick(FAULTS[category] ?? [], next);
  const status: Status =
    !stating || next() < 0.12
      ? "unstated"
      : next() < diligence
        ? "completed"
        : next() < 0.5
          ? "mostly_completed"
          : "in_progress";
  const measures = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, at) =>
    sampleMeasure(at + 1, ordinal, diligence, next),
  );
  const states = new Set(measures.map((measure) => measure.state));
  const accountState: AccountState =
    states.has("under_way") || states.has("planned") ? "under_way" : states.has("done") ? "done" : "declared";
  return {
    ordinal,
    line: 20 + ordinal * 2,
    number: `${ordinal}`,
    title,
    aspect: "履行主体责任方面",
    parent: null,
    statement: `${title}，两名经办人说法不一，相关材料也没有归档。`,
    account: measures.map((measure) => `${measure.marker}${measure.text}。`).join(""),
    status,
    statusBasis: status === "unstated" ? "none" : "item",
    statusText:
      status === "unstated"
        ? ""
        : { completed: "已完成整改", mostly_completed: "基本完成", in_progress: "持续推进" }[status],
    sustained: status === "completed" && next() < 0.3,
    doneOn: status === "completed" && next() < 0.4 ? "2022-09" : null,
    dueOn: null,
    accountState,
    measures,
    coding: {
      category,
      labels: next() < 0.2 && category !== "accountability" ? [category, "accountability"] : [category],
      confidence: Math.round((0.55 + next() * 0.44) * 100) / 100,
      codedBy: next() < 0.5 ? "rule" : "model",
      evidence: [title.slice(0, 2), title.slice(2, 4)],
    },
  };
}

function sampleMeasure(ordinal: number, problem: number, diligence: number, next: () => number): Measure {
  const state: MeasureState =
    next() < diligence ? "done" : pick(["under_way", "planned", "declared", "declared"] as const, next);
  const text = pick(MEASURES[state], next);
  return {
    ordinal,
    line: 21 + problem * 2,
    marker: `${"一二三四"[ordinal - 1]}是`,
    text,
    state,
    dated: text.includes("日"),
    documented: text.includes("《"),
    quantified: /\d/.test(text),
    accountable: text.includes("批评"),
  };
}

/** What charts are drawn from, made by the accumulator that runs use. */
export function sampleInput(units: number, seed?: number): ChartInput {
  return inputOf(sampleDocuments(units, seed));
}

export function inputOf(documents: readonly DocumentRecord[]): ChartInput {
  const completion = completionAccumulator();
  const counter = chartCounter();
  const notices = documents.flatMap((document) => document.notices);
  for (const notice of notices) {
    completion.add(notice);
    counter.addRecord(notice);
  }
  return {
    completion: [...completion.rows(CATEGORIES.map(({ code }) => code))],
    notices: notices.map(noticeRow),
    categories: CATEGORIES,
    shortNames: shortUnits(completion.units()),
    counts: counter.result(),
  };
}

/** All charts at once. */
export function buildCharts(input: ChartInput, lang: Lang): Chart[] {
  return Object.values(CHARTS).map(({ build }) => build(input, lang));
}
