import type { Message } from "./message.js";
import { nearest } from "./nearest.js";

/**
 * Rule and arguments of the message about a name that nothing has: `AREA/mistyped-WHAT` with the name that was probably
 * meant (`near`), where one is near enough, else `AREA/unknown-WHAT` with those that there are (`known`).
 * @param what area and thing, such as `chart/category`
 * @param known what is listed where no name is near; all names where not given
 */
export function unknownName(
  what: `${string}/${string}`,
  name: string,
  names: readonly string[],
  known: string = names.join(" "),
): [rule: string, args: Message["args"]] {
  const [area, thing] = what.split("/");
  const near = nearest(name, names);
  return near === null ? [`${area}/unknown-${thing}`, { name, known }] : [`${area}/mistyped-${thing}`, { name, near }];
}
