import { findDates } from "./dates.js";
import { leadingMark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";

/** A task of a work plan. */
export interface Task {
  line: number;
  /** The printed number; null where it has none. */
  number: string | null;
  /** Its heading, or its first clause. */
  task: string;
  /** The office that is to do it; null where not named. */
  office: string | null;
  /** What is to be reached, by words that give a number or a day; null where there is none. */
  target: string | null;
}

const OFFICE =
  /[（(]?(?:牵头|责任|主办|承办|负责|主责|配合|落实)(?:科室|处室|单位|部门|领导|人|股室)(?:及?责任人)?\s{0,2}[：:]\s{0,2}([^；;。（）()\n]{2,60})/;
/** A clause with a number of things or a day it is due. */
const AMOUNT = /(?:达到?|不少于|不低于|超过|突破|力争|完成|新增|建成|新建|培育|举办|实现)[^，；。]{0,20}[0-9０-９]/;

/**
 * Reads the tasks of a work plan: the numbered paragraphs of the deepest family of numbers that it uses (1. below 一、).
 * @param paragraphs the plan after its title
 */
export function readTasks(paragraphs: readonly Paragraph[]): Task[] {
  const marks = paragraphs.map((paragraph) => leadingMark(paragraph.text));
  const counts = new Map<string, number>();
  for (const mark of marks) if (mark) counts.set(mark.class, (counts.get(mark.class) ?? 0) + 1);
  const family = ["digit", "digit-paren", "han-paren", "han"].find((candidate) => (counts.get(candidate) ?? 0) >= 2);
  if (!family) return [];

  const tasks: Task[] = [];
  paragraphs.forEach((paragraph, index) => {
    const mark = marks[index];
    if (mark?.class !== family) return;
    const text = paragraph.text.slice(mark.length);
    const office = OFFICE.exec(text) ?? OFFICE.exec(marks[index + 1] ? "" : (paragraphs[index + 1]?.text ?? ""));
    tasks.push({
      line: paragraph.line,
      number: mark.printed,
      task: text.split(/[。；：:]/, 1)[0]!.trim(),
      office: office ? office[1]!.trim() : null,
      target: targetOf(text),
    });
  });
  return tasks;
}

function targetOf(text: string): string | null {
  const clauses = text.split(/[。；，]/);
  const clause = clauses.slice(1).find((words) => AMOUNT.test(words) || findDates(words).some(({ by }) => by));
  return clause ? clause.trim() : null;
}
