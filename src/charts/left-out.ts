import { many, plural } from "../messages/plural.js";
import type { Bilingual } from "../tables/column.js";

/** Says of how many units a chart has nothing to show because they list no problem. */
export function withoutProblems(units: number): Bilingual {
  return {
    zh: `另有 ${units} 个单位的通报没有列出问题，不在图中。`,
    en: `${many(units, "more unit")} ${plural(units, "lists", "list")} no problem and ${plural(units, "is", "are")} left out.`,
  };
}

/** The same of units that do not give the state of any problem. */
export function withoutStates(units: number): Bilingual {
  return {
    zh: `另有 ${units} 个单位对任何问题都没有写明状态，不在图中。`,
    en: `${many(units, "more unit")} ${plural(units, "gives", "give")} the state of no problem and ${plural(units, "is", "are")} left out.`,
  };
}
