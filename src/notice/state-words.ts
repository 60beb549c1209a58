/**
 * The words that tell how an item stands, for the patterns that are built on them: what a state opens with, what it
 * says of the work, and the work.
 */

const FINISHED = "已?(?:全部|整改)?(?:完成|到位|办结|销号|完毕)(?:整改|销号)?(?=[，,。；;）)】\\]]|并|$)";

/** 2021年11月12日销号, 2024.3.20完成, 2022年7月已整改完毕: with or without 已, the day says that it is done. */
export const DONE_ON_DAY = `于?(?:19|20|１９|２０)[0-9０-９]{2}[年.．/-][0-9０-９]{1,2}(?:月(?:[0-9０-９]{1,2}日|底)?|[.．/-][0-9０-９]{1,2})?${FINISHED}`;

/** 7月15日已完成: the same without a year. */
export const DONE_IN_MONTH = `于?[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|底)?${FINISHED}`;

/** Words that a cell, a bracket or a label opens with where it gives a state and nothing else. */
export const OPENS_STATE = `已|未|正在|尚未|基本|持续|长期|阶段性|立行立改|完成|整改中|推进中|达到?序时|${DONE_ON_DAY}`;

/** What is said of the work: 已, 基本, 正在, … */
export const STATE_ADVERB = "(?:已|均|全部|按期|基本|未|正在|尚未|持续|长期|阶段性)";

/** The work that is finished, goes on or is kept up. */
export const STATE_VERB = "(?:完成|整改|推进|到位|办结|销号|坚持)";
