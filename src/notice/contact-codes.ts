import { AREA_CODES, POSTAL_PROVINCES } from "./data/contact-codes.js";
import { type Division, gazetteer } from "./divisions.js";

let areaCodes: Map<string, string[]> | null = null;
let postalProvinces: Map<string, string> | null = null;

/**
 * The divisions that a telephone area code serves.
 * @param code with its leading 0, such as 0596
 */
export function divisionsOfAreaCode(code: string): Division[] {
  areaCodes ??= new Map(
    AREA_CODES.trim()
      .split(/[|\n]/)
      .map((entry) => entry.split(" "))
      .map(([key, ...prefixes]) => [key!, prefixes]),
  );
  const { byCode } = gazetteer();
  return (areaCodes.get(code.replace(/^0/, "")) ?? []).flatMap((prefix) => {
    // 4290 and the like are no city: the counties right under the province.
    const division = byCode.get(prefix.padEnd(6, "0")) ?? byCode.get(`${prefix.slice(0, 2)}0000`);
    return division ? [division] : [];
  });
}

/** The province that a six-digit postal code belongs to; null where there is none. */
export function provinceOfPostalCode(code: string): Division | null {
  postalProvinces ??= new Map(
    POSTAL_PROVINCES.trim()
      .split(/[|\n]/)
      .map((entry) => entry.split(" ") as [string, string]),
  );
  const province = postalProvinces.get(code.slice(0, 2));
  return province ? (gazetteer().byCode.get(`${province}0000`) ?? null) : null;
}
