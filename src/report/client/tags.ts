import type { CodedProblem } from "../../pipeline/record.js";
import { ACCOUNT_STATES, STATUSES } from "../../tables/problems.js";
import type { PageHead } from "../data.js";
import { element } from "./dom.js";
import { say } from "./language.js";
import { categoryName } from "./names.js";

/** The name of a category, core ones set off. */
export function categoryTag(head: PageHead, code: string): HTMLElement {
  const core = head.categories.some((category) => category.code === code && category.core);
  return element("span", { class: core ? "tag core" : "tag" }, categoryName(head, code));
}

/** The state that the notice gives. */
export function stateTag({ status }: Pick<CodedProblem, "status">): HTMLElement {
  return element("span", { class: `tag status-${status}` }, say(STATUSES[status]));
}

/** What the account comes to. */
export function accountTag({ accountState }: Pick<CodedProblem, "accountState">): HTMLElement {
  return element("span", { class: `tag account-${accountState}` }, say(ACCOUNT_STATES[accountState]));
}
