import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { readTasks } from "../../src/notice/tasks.js";

const lines = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 2, pieces: [] }));

describe("readTasks", () => {
  it("takes the numbered tasks below the parts, with office and target", () => {
    const tasks = readTasks(
      lines(
        "一、建设林场",
        "1.抓好造林。全年新增造林3000亩，做好抚育。（牵头科室：造林股）",
        "2.加强防火。组织巡护，6月底前完成隔离带。",
        "责任单位：防火办、各林场",
        "二、强化队伍",
        "3.深化培训。组织学习。",
      ),
    );
    expect(tasks).toEqual([
      { line: 3, number: "1", task: "抓好造林", office: "造林股", target: "全年新增造林3000亩" },
      { line: 4, number: "2", task: "加强防火", office: "防火办、各林场", target: "6月底前完成隔离带" },
      { line: 7, number: "3", task: "深化培训", office: null, target: null },
    ]);
  });

  it("falls back to the parts where they are all there is", () => {
    const tasks = readTasks(lines("一、抓好造林", "全面推进。", "二、加强防火"));
    expect(tasks.map(({ number, task }) => `${number} ${task}`)).toEqual(["一 抓好造林", "二 加强防火"]);
  });

  it("finds none in a text without numbers", () => expect(readTasks(lines("今年工作如下。"))).toEqual([]));
});
