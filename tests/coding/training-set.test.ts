import { describe, expect, it } from "vitest";
import { trainingProblems } from "../../src/coding/training-set.js";
import type { Notice, Problem } from "../../src/notice/notice.js";

const READ = {
  fields: { kind: "巡察" },
  problems: [problem(2, "供水管网老化", "采取了2项措施：一是更换管道。"), problem(5, "财务报销不严", "退回款项。")],
} as unknown as Notice;

function problem(line: number, title: string, account: string): Problem {
  const statement = `${title}。三个片区漏水严重`;
  return { line, title, statement, aspect: "履职方面", parent: null, account } as Problem;
}

describe("trainingProblems", () => {
  it("gives each coded problem as the program reads it", () => {
    const [pipes] = trainingProblems("b.txt", [{ line: 2, title: "供水管网老化", labels: ["duty"] }], READ);
    expect(pipes).toEqual({
      notice: "b.txt",
      title: "供水管网老化",
      statement: "供水管网老化。三个片区漏水严重",
      aspect: "履职方面",
      parent: null,
      account: "采取了2项措施：一是更换管道。",
      kind: "巡察",
      labels: ["duty"],
    });
  });

  it("takes a problem that the program does not find from the coding alone", () => {
    const coded = {
      line: 40,
      title: "考勤管理松懈",
      aspect: "队伍建设",
      parent: "日常管理",
      labels: ["cadre", "conduct"],
    };
    expect(trainingProblems("b.txt", [coded], READ)[0]).toMatchObject({
      title: "考勤管理松懈",
      statement: "考勤管理松懈",
      aspect: "队伍建设",
      parent: "日常管理",
      account: "",
      labels: ["cadre", "conduct"],
    });
    expect(trainingProblems("b.txt", [coded], undefined)[0]!.kind).toBeNull();
  });

  it("leaves out what nobody gave a category", () => {
    expect(trainingProblems("b.txt", [{ line: 2, title: "供水管网老化" }], READ)).toEqual([]);
  });
});
