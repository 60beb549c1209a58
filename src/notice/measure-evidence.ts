import { clausesOf } from "./measure-clauses.js";
import type { Measure } from "./notice.js";

/** The evidence that a measure gives of having happened (codebook, "Evidence flags"). */
export type MeasureEvidence = Pick<Measure, "dated" | "documented" | "quantified" | "accountable">;

/** A day or month: 2021年3月5日, 4月份, 十一月初, 2021.3.5; not 每月25日. */
const DATE = /(?<!每[年个]?)(?<![0-9０-９])[0-9０-９]{1,2}月(?!度)|(?<![个每月一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?=[份初中底上下一二三四五六七八九十])|[0-9]{4}[.-/][0-9]{1,2}[.-/][0-9]{1,2}/;

/** Verbs by which a unit makes, issues or amends a document. */
const MAKE =
  /制定|制订|拟定|拟制|制发|印发|印制|下发|下达|发布|发出|发送|出台|修订|修改|修正|完善|健全|起草|编制|编写|编印|汇编|形成|建立|签订|签署|会签|签|通过|研究了|讨论了|上报|报送|提交|报请|出具|[纳列写]入|更新|重申|废止/;
...
