import fc from "fast-check";

/** What a rendered notice should be read back as. */
export interface InventedProblem {
  title: string;
  aspect: string | null;
  parent: string | null;
}

export interface InventedNotice {
  text: string;
  problems: InventedProblem[];
}

const MATTERS = [
  "理论学习",
  "票据报销",
  "公务接待",
  "合同签订",
  "支部换届",
  "档案归集",
  "项目验收",
  "水渠管护",
  "窗口服务",
  "网评队伍",
  "青年干部培养",
  "考勤记录",
  "药品盘点",
  "食堂采购",
  "校舍修缮",
  "信息公开",
  "谈心谈话",
  "巡查台账",
  "补贴发放",
  "债权清收",
  "林地巡护",
  "师德教育",
  "舆情处置",
  "固定资产登记",
];
const FAULTS = [
  "不及时",
  "不规范",
  "流于形式",
  "存在漏洞",
  "把关不严",
  "重视不够",
  "有差距",
  "落实不到位",
  "缺乏监督",
  "混乱",
  "滞后",
  "压力传导不足",
];
const FIELDS = ["党的领导方面", "党的建设方面", "聚焦群众身边不正之风方面", "落实上级部署要求方面", "选人用人方面"];
const ACCOUNTS = [
  "已召开专题会议研究部署，修订了相关办法，明确专人负责，每月通报一次进展。",
  "已对三名责任人进行批评教育，并于4月12日完成核对，台账齐备。",
  "印发了《内部管理细则》，组织两期培训，参训八十余人次。",
];

const HAN = [
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
  "十六",
  "十七",
  "十八",
  "十九",
  "二十",
];
const han = (n: number) => HAN[n - 1] ?? String(n);

/** Printed marks of a level, in the widths that offices use. */
const MARKS: Record<string, ReadonlyArray<(n: number) => string>> = {
  field: [(n) => `（${han(n)}）`, (n) => `(${han(n)})`],
  item: [(n) => `${n}.`, (n) => `${n}．`, (n) => `${n}、`, (n) => `${n}. `],
  sub: [(n) => `（${n}）`, (n) => `(${n})`, (n) => `${n}）`],
};

/** How a heading says its problem, and what may stand behind it on the line. */
const FORMS: ReadonlyArray<{ write: (title: string) => string; goesOn: boolean }> = [
  { write: (title) => `关于“${title}”问题的整改情况`, goesOn: false },
  { write: (title) => `关于${title}的问题。`, goesOn: true },
  { write: (title) => `针对“${title}”的问题。`, goesOn: true },
  { write: (title) => `关于${title}问题整改落实情况。`, goesOn: true },
  { write: (title) => `${title}。`, goesOn: false },
  { write: (title) => `整改任务：${title}。`, goesOn: false },
];

/** How an account is written below its heading (or behind it, the first form). */
const BELOW: ReadonlyArray<(account: string) => string[]> = [
  (account) => [`整改情况：${account}`],
  (account) => ["整改落实情况：", account],
  (account) => [`整改措施：1.${account}2.${account}`, `整改成效：${account}`],
  (account) => [`一是${account}二是${account}`],
  (account) => [account],
  // Measures in paragraphs of their own, with marks that problems use too.
  (account) => ["整改情况：", `1.完善制度。${account}`, `2.强化教育。${account}`, `3.严格监督。${account}`],
  (account) => ["整改情况：", `（1）完善制度。${account}`, `（2）强化教育。${account}`],
  (account) => [`一是完善制度。${account}`, `二是强化教育。${account}`],
  (account) => ["重点抓了以下工作：", `①完善制度。${account}`, `②强化教育。${account}`],
];

const scheme = fc.record({
  fieldMark: fc.nat(1),
  itemMark: fc.nat(3),
  subMark: fc.nat(2),
  form: fc.nat(FORMS.length - 1),
  containerForm: fc.nat(3),
  below: fc.nat(BELOW.length - 1),
  inline: fc.boolean(),
  /** Items count on over the fields instead of starting again. */
  countsOn: fc.boolean(),
  parts: fc.boolean(),
  /** How the fields are headed: by a mark, by an unnumbered line, or not at all. */
  fields: fc.constantFrom("marked" as const, "bare" as const, "none" as const),
  /** Slips of the pen in the items' numbers. */
  slip: fc.constantFrom("none" as const, "none" as const, "skip" as const, "repeat" as const),
  account: fc.nat(ACCOUNTS.length - 1),
});

/** Fields with items; an item with several titles has its problems one level below. */
const tree = fc.array(
  fc.record({
    field: fc.nat(FIELDS.length - 1),
    items: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Notices with an outline of their own: numbering, wording and layout vary, the problems are known. */
export const inventedNotice: fc.Arbitrary<InventedNotice> = fc
  .tuple(scheme, fc.uniqueArray(tree, { maxLength: 1, minLength: 1 }), fc.nat(1000))
  .map(([style, [fields], seed]) => render(style, fields!, seed));

function render(
  style: typeof scheme extends fc.Arbitrary<infer Style> ? Style : never,
  fields: typeof tree extends fc.Arbitrary<infer Fields> ? Fields : never,
  seed: number,
): InventedNotice {
  let next = seed;
  const freshTitle = () => {
    next++;
    return `${MATTERS[next % MATTERS.length]}工作${FAULTS[(next * 7) % FAULTS.length]}`;
  };
  const form = FORMS[style.form]!;
  const account = ACCOUNTS[style.account]!;
  const inline = style.inline && form.goesOn;
  const lines = [
    "中共青屏县林草工作站支部委员会关于巡察整改情况的通报",
    "2022年3月8日",
    "根据县委统一安排，2021年6月1日至7月15日，县委第三巡察组对林草工作站党支部开展了常规巡察，现将整改情况通报如下。",
  ];
  if (style.parts)
    lines.push(
      "一、加强组织领导，压实整改责任",
      "站党支部先后五次开会研究，列出清单逐项推进。",
      "二、巡察反馈问题整改落实情况",
    );
  const problems: InventedProblem[] = [];
  let item = 0;
  const usedFields = fields.map((field, at) => FIELDS[(field.field + at) % FIELDS.length]!);
  fields.forEach((field, at) => {
    const aspect = usedFields[at]!;
    if (style.fields === "marked") lines.push(`${MARKS.field![style.fieldMark]!(at + 1)}${aspect}`);
    if (style.fields === "bare") lines.push(aspect);
    if (!style.countsOn && style.fields !== "none") item = 0;
    for (const subs of field.items) {
      item += item === 2 && style.slip === "skip" ? 2 : item === 2 && style.slip === "repeat" ? 0 : 1;
      if (item === 2 && style.slip === "repeat" && lines.length % 2 === 0) item = 3;
      const mark = MARKS.item![style.itemMark]!(item);
      const problem = (title: string, printed: string, parent: string | null) => {
        const heading = printed + form.write(title);
        if (inline) lines.push(heading + account);
        else lines.push(heading, ...BELOW[style.below]!(account));
        const above = style.fields === "none" ? null : aspect.replace(/^聚焦/, "").replace(/方面$/, "");
        // Without fields the heading above an item is the top one.
        problems.push(above === null ? { title, aspect: parent, parent: null } : { title, aspect: above, parent });
      };
      if (subs === 1) problem(freshTitle(), mark, null);
      else {
        const parent = freshTitle();
        lines.push(mark + FORMS[style.containerForm]!.write(parent));
        for (let sub = 1; sub <= subs; sub++) problem(freshTitle(), MARKS.sub![style.subMark]!(sub), parent);
      }
    }
  });
  if (style.parts) {
    lines.push(
      "三、下一步工作打算",
      "（一）持续深化整改。对已完成的事项适时开展“回头看”。",
      "（二）健全长效机制。把制度建设贯穿始终。",
    );
  }
  lines.push("欢迎干部群众对整改情况进行监督。联系电话：0000-1234567。");
  return { text: lines.join("\n"), problems };
}
