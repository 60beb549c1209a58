import type { TextNotice } from "../text-notice.js";

/** The party body of a unit: 某局党组 and 某局 are one unit, whose notices repeat each other without copying. */
const PARTY_BODY = /(?:机关)?(?:党组|党工委|党委|党总支|党支部|委员会|委)(?:会|委员会)?$/;

/** What tells units apart: the name without the party's; a notice whose unit is not known is a unit of its own. */
export function unitKey({ unit, noticeId }: TextNotice): string {
  if (unit === null) return `notice ${noticeId}`;
  const name = unit.replace(/\s/g, "").replace(/^(?:中共|中国共产党)/, "");
  return name.replace(PARTY_BODY, "") || name;
}
