import type { Bilingual } from "./column.js";

/** Names of the types of unit that `notice/unit-type.ts` tells apart. */
export const UNIT_TYPES: Readonly<Record<string, Bilingual>> = {
  party_committee: { zh: "地方党委", en: "local Party committee" },
  party_department: { zh: "党委部门", en: "Party department" },
  party_group: { zh: "党组，机构不明", en: "Party group, body unclear" },
  government: { zh: "政府及其办事机构", en: "government and its offices" },
  bureau: { zh: "政府部门", en: "government department" },
  congress: { zh: "人大", en: "people's congress" },
  cppcc: { zh: "政协", en: "consultative conference" },
  court: { zh: "法院", en: "court" },
  procuratorate: { zh: "检察院", en: "procuratorate" },
  public_security: { zh: "公安", en: "public security" },
  people_organisation: { zh: "人民团体", en: "people's organisation" },
  township: { zh: "乡镇街道", en: "township or street" },
  community: { zh: "村和社区", en: "village or community" },
  development_zone: { zh: "开发区", en: "development zone" },
  hospital: { zh: "医院", en: "hospital" },
  university: { zh: "高校", en: "university" },
  school: { zh: "学校", en: "school" },
  enterprise: { zh: "企业和银行", en: "enterprise or bank" },
  institution: { zh: "事业单位", en: "public institution" },
  association: { zh: "社会组织", en: "association" },
};
