import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/notice/figures.js";

/** Each figure as kind, value and unit. */
const read = (text: string) => readFigures(text, 9, 2).map(({ kind, value, unit }) => `${kind} ${value} ${unit}`);

describe("readFigures", () => {
  it.each<[string, string[]]>([
    ["清退违规发放的补贴共计41265.8元，已上缴县财政。", ["recovered 41265.8 yuan"]],
    ["追缴租金3.2万元、水电费8,150元。", ["recovered 32000 yuan", "recovered 8150 yuan"]],
    ["1.6亿元已全部归还。", ["recovered 160000000 yuan"]],
    ["对某企业处以罚款20万元。", ["fined 200000 yuan"]],
    [
      "给予党内警告处分2人、诫勉谈话3人、批评教育十一人。",
      ["disciplined 2 person", "criticised 3 person", "criticised 11 person"],
    ],
    ["对5名责任人进行提醒谈话。", ["criticised 5 person"]],
    ["移送司法机关1人，调整岗位4人次。", ["transferred 1 person", "transferred 4 person"]],
    ["修订制度12项，废止文件3份。", ["document 12 document", "document 3 document"]],
    ["制定《某县林业局采购管理办法》《某县林业局合同管理细则》。", ["document 1 document", "document 1 document"]],
    ["举办培训班4期，专题研讨2次，开展专项检查3轮。", ["training 4 event", "meeting 2 event", "inspection 3 event"]],
    ["先后召开党组会议６次。", ["meeting 6 event"]],
    // What stands beyond a 、 has a number of its own.
    ["召开党委常委会7次、领导小组会9次，座谈会3场。", ["meeting 7 event", "meeting 9 event", "meeting 3 event"]],
    ["对2人诫勉谈话、3人批评教育。", ["criticised 2 person", "criticised 3 person"]],
    ["召开党组会、专题会共11次。", ["meeting 11 event"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    "组织学习《中国共产党纪律处分条例》。",
    "按照《某县采购办法》第十五条执行。",
    "将召开会议3次，拟追缴2万元。",
    "每季度至少召开会议1次。",
    "围绕4个方面制定制度。",
    "传达学习七届三次全会精神会议要求。",
    "制定整改措施16项。",
    "加强监督检查，完善长效机制。",
  ])("finds nothing in %s", (text) => {
    const found = text.startsWith("将召开") ? readFigures("将召开会议3次", 1, null) : readFigures(text, 1, null);
    expect(found).toEqual([]);
  });

  it("reads what is counted in any unit, in digits and in Chinese numerals", () => {
    const counted = {
      "追缴公款#元": "recovered",
      "约谈干部#名": "criticised",
      "约谈干部#人": "criticised",
      "约谈干部#人次": "criticised",
      "修订制度#项": "document",
      "修订制度#份": "document",
      "修订制度#个": "document",
      "修订制度#部": "document",
      "修订制度#篇": "document",
      "修订制度#件": "document",
      "开展培训#期": "training",
      "开展培训#次": "training",
      "开展培训#场": "training",
      "开展督查#轮": "inspection",
      "开展督查#批": "inspection",
      "讲授党课#堂": "meeting",
    };
    for (const [words, kind] of Object.entries(counted)) {
      for (const number of ["3", "３", "三", "十", "两百", "二十余", "千", "万", "亿"]) {
        const text = words.replace("#", number);
        expect([text, ...readFigures(`${text}。`, 1, null).map((found) => found.kind)]).toEqual([text, kind]);
      }
    }
  });

  it("reads each clause by itself, whatever stands between its figures", () => {
    const kinds = (text: string) => readFigures(text, 1, null).map(({ text: words }) => words);
    // A stop inside a title ends no clause, a line feed does; the first unit belongs to no number.
    expect(kinds("问责3\n人，约谈2人，修订《甲，乙办法》《丙细则》，加强管理，约谈5人")).toEqual([
      "约谈2人",
      "《甲，乙办法》",
      "《丙细则》",
      "约谈5人",
    ]);
    // A clause without end is cut, here between a number and its unit.
    expect(kinds(`约谈${"管".repeat(397)}5人`)).toEqual([]);
    expect(kinds(`约谈${"管".repeat(396)}5人`)).toHaveLength(1);
    expect(kinds(`${"管".repeat(450)}约谈5人，将约谈6人`)).toEqual(["约谈5人"]);
  });

  it("keeps line, problem and words", () => {
    expect(readFigures("已追回慰问金600元。", 9, 2)).toEqual([
      { problem: 2, line: 9, kind: "recovered", value: 600, unit: "yuan", text: "追回慰问金600元" },
    ]);
  });

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    for (const piece of ["《", "1", "追回1元", "制定", "、", "1个"]) readFigures(piece.repeat(50_000), 1, null);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
