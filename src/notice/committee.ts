/** The rank of the committee that sent an inspecting group. */
export type CommitteeRank = "central" | "province" | "city" | "county";

/** 区党委 alone is that of an autonomous region; 城区党委, 柳南区党委 are those of districts. */
const REGIONAL = /自治区党委|^区党委/;
const OF_PROVINCE = /省党?委/;
const OF_COUNTY = /[县区旗]党?委/;
const OF_CITY = /[市州盟地]党?委/;

/** Whether the group was sent by the committee of an autonomous region: then 区 before a body's name means the region. */
export function isRegional(inspector: string | null): boolean {
  return inspector !== null && REGIONAL.test(inspector);
}

/**
 * Reads the rank of the committee from the name of its group: 省委第三巡视组, 州党委第五巡察组.
 * @returns null where it is not the committee of a division (集团党组第二巡视组)
 */
export function committeeRank(inspector: string | null): CommitteeRank | null {
  if (inspector === null) return null;
  if (inspector.startsWith("中央")) return "central";
  if (REGIONAL.test(inspector) || OF_PROVINCE.test(inspector)) return "province";
  if (OF_COUNTY.test(inspector)) return "county";
  return OF_CITY.test(inspector) ? "city" : null;
}
