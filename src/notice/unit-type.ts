import { committeeRank, isRegional } from "./committee.js";
import { nameAt } from "./divisions.js";
import type { Level } from "./notice.js";
import { takeApart } from "./unit.js";

/**
 * The kinds of body, each with the reason why it is told apart. In order of trial: a hospital of a university is a
 * hospital, a court's party group a court.
 */
const TYPES: ReadonlyArray<{ type: string; core: RegExp }> = [
  // Grass-roots government, with the widest range of tasks and the smallest staff.
  { type: "township", core: /(?:[乡镇]|街道(?:办事处)?|苏木)(?:人民政府)?$/ },
  // Self-government below it: no office of the state.
  { type: "community", core: /(?:村|社区|嘎查|村委会|居委会|村民委员会|居民委员会|村党总支|经济合作社)$/ },
  // Courts, procuratorates and police are inspected on law enforcement as such.
  { type: "court", core: /(?:法院|法庭)$/ },
  { type: "procuratorate", core: /检察院$/ },
  {
    type: "public_security",
    core: /公安(?:[厅局]|分局|处)?$|公安局.{0,12}(?:分局|支队|大队)$|(?:派出所|交警[支大]队|看守所)$/,
  },
  // Assemblies: no executive tasks, no money of their own to speak of.
  { type: "congress", core: /(?:人大|人民代表大会)(?:常委会|常务委员会)?(?:机关|办公[厅室])?$/ },
  { type: "cppcc", core: /(?:政协|政治协商会议)[^，]{0,14}$/ },
  // The mass organisations that the Party leads, a type of their own in Chinese staffing rules.
  {
    type: "people_organisation",
    core: /(?:总工会|工会|团[省市区县州]?委|共青团.{0,8}|妇联|妇女联合会|科协|科学技术协会|文联|文学艺术界联合会|侨联|归国华侨联合会|台联|台湾同胞联谊会|残联|残疾人联合会|工商联|工商业联合会|红十字会|社科联|社会科学界联合会|记协|新闻工作者协会|作协|作家协会|法学会|贸促会|国际贸易促进委员会|计生协|计划生育协会|友协|关工委)(?:机关)?$/,
  },
  // Bodies that serve the public and charge for it.
  { type: "hospital", core: /(?:医院|卫生院|保健院|卫生服务中心)$/ },
  // Higher education is inspected by province or centre, schools by county: kept apart.
  { type: "university", core: /(?:大学|(?<!行政|社会主义|干部)学院|高等专科学校)$/ },
  { type: "school", core: /(?:中学|小学|学校|幼儿园|附中|附小|[一二三四五六七八九十]{1,2}中|职教中心|职中)$/ },
  // State-owned firms and banks: other rules on money and appointments.
  {
    type: "enterprise",
    core: /(?:公司|集团|银行|[支分]行|农商行|信用社|联社|厂|油田|供电局|供销集团|城投|交投|国投|水务|燃气|酒店)$/,
  },
  // Organs of the Party below its committee: no administrative tasks.
  {
    type: "party_department",
    core: /(?:纪委|纪委监委|纪律检查委员会|监察委员会|监委|组织部|宣传部|统战部|统一战线工作部|社会工作部|政法委|政法委员会|网信办|编办|机构编制委员会办公室|巡察办|巡视办|巡察工作领导小组办公室|机关工委|直属(?:机关)?|直属机关工作委员会|老干部局|党史研究室|政研室|政策研究室|党校|行政学院|[省市县区州旗盟]委办(?:公[厅室])?|[省市县区州旗盟]委[^，]{0,12}办公室)$/,
  },
  // Territories with an office in place of a government.
  {
    type: "development_zone",
    core: /(?:开发区|高新区|经开区|示范区|新区|园区|试验区|实验区|度假区|保税区|风景名胜区|景区|管理区|工业园|产业园|管委会|管理委员会)(?:党?工委)?$/,
  },
  // The government as a whole and the offices that speak for it.
  {
    type: "government",
    core: /(?:人民政府|政府)(?:办公[厅室]|办|驻[^，]{2,8}(?:办事处|联络处|办))?$|驻[^，]{2,8}(?:办事处|联络处)$/,
  },
  // Societies that are none of the above.
  { type: "association", core: /(?:协会|商会|学会|联合会|研究会|促进会|总会|基金会)$/ },
  // Departments of government: the largest group.
  { type: "bureau", core: /(?:厅|局|分局|办公室|办|委|委员会|总队|支队|大队|署|公路段|海关)$/ },
  // Public bodies without powers of government.
  { type: "institution", core: /(?:中心|院|所|馆|站|台|社|校|队|场|园|处|监狱|戒毒所|博物馆|水库|库)$/ },
];

/** A whole division: its name, then nothing but the sign of a committee (某市, 某市委). */
function isDivision(core: string): boolean {
  let at = 0;
  while (at < core.length) {
    const found = nameAt(core, at);
    if (!found) break;
    at += found.name.length;
  }
  if (at === 0) return /^(?:省|市|县|区|州|旗|盟|自治区)$/.test(core);
  return at === core.length;
}

/**
 * The kind of body that a name tells of: one of the types above, `party_committee` (the committee of a province, city
 * or county), `party_group` where only 党组 is clear.
 * @returns null where the name does not tell
 */
export function unitType(unit: string): string | null {
  const { core, partyForm } = takeApart(unit);
  if (/(?:[省市县区州旗盟]|自治区)委$/.test(core) && (isDivision(core.slice(0, -1)) || core.length <= 9))
    return "party_committee";
  if (/^(?:委员会|党委)$/.test(partyForm) && isDivision(core)) return "party_committee";
  for (const { type, core: pattern } of TYPES) if (pattern.test(core)) return type;
  return partyForm === "党组" ? "party_group" : null;
}

/** Types whose members are single establishments, whatever rank their superior has. */
const ESTABLISHMENTS = new Set(["school", "university", "hospital", "enterprise", "community", "association"]);

/** What else tells the level of a body, apart from its name. */
export interface LevelClues {
  type: string | null;
  inspector: string | null;
  province: string | null;
  city: string | null;
  county: string | null;
}

/**
 * The level of government that a body belongs to; `unit` for single establishments (a school, a firm).
 * Read from its type, from the lowest division that it was placed in, from the sign before its name (市, 县), and last
 * from who inspected it.
 */
export function unitLevel(unit: string, clues: LevelClues): Level | null {
  const { core } = takeApart(unit);
  if (clues.type === "township") return "township";
  if (clues.type !== null && ESTABLISHMENTS.has(clues.type)) return "unit";
  if (
    /^(?:国家(?!税务总局.{2,}[省市县区])|中央|国务院|最高人民|全国|中国(?!共产党))/.test(core) &&
    !clues.city &&
    !clues.county
  ) {
    return "central";
  }
  if (clues.county) return "county";
  if (clues.city) return "city";
  const sign = /^(?:自治区|[省市县区州旗盟])/.exec(core)?.[0];
  // 市 means the province in the cities that are one.
  const isMunicipality = sign === "市" && clues.province !== null && clues.province.endsWith("市");
  if (sign && !isMunicipality) return signLevel(sign, clues.inspector);
  if (clues.province) return "province";
  if (/厅$/.test(core)) return "province";
  return committeeRank(clues.inspector);
}

function signLevel(sign: string, inspector: string | null): Level {
  if (sign === "省" || sign === "自治区") return "province";
  if (sign === "区" && isRegional(inspector)) return "province";
  return /^[市州盟]$/.test(sign) ? "city" : "county";
}
