import { createHmac } from "node:crypto";
import type { Personal, PersonalKind } from "./personal.js";

/** A pseudonym and what it stands for. */
export interface Pseudonym {
  key: string;
  kind: PersonalKind;
  /** In the form that the key is made of. */
  value: string;
}

/** The letter that a pseudonym begins with. */
const LETTERS: Readonly<Record<PersonalKind, string>> = {
  person: "P",
  contact: "P",
  phone: "T",
  email: "E",
  messenger: "M",
  address: "L",
  identity: "I",
  account: "A",
  plate: "V",
  coder: "C",
  sheet: "S",
};

/** Neither vowels nor letters that look like digits: no word comes about. */
const CONSONANTS = "BCDFGHJKMNPQRTVWXZ";

/** Pairs of a digit and a letter: 180 to the power of 5, nearly 2 · 10^11 pseudonyms of each kind. */
const PAIRS = 5;

/** Enough that two keys of one study never have the same. */
const FINGERPRINT_DIGITS = 16;

/**
 * The pseudonym of something personal, such as `[P-7F3K2Q9B4D]`: an HMAC-SHA256 of the kind and the normal form, cut
 * short. Whoever has the secret gets the same one in every run; without it, nobody can tell by trying whether a name
 * belongs to a pseudonym. Of 10,000 people, two have the same one with a chance of 1 in 3,800.
 *
 * Digits and letters alternate, so that the tokenizer makes no word of a pseudonym: counts of words hold neither names
 * nor what stands for them.
 */
export function pseudonymOf({ kind, value }: Pick<Personal, "kind" | "value">, secret: string): Pseudonym {
  const normal = normalForm(kind, value);
  let number = createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(`${LETTERS[kind]}\n${normal}`)
    .digest()
    .readBigUInt64BE();
  let code = "";
  for (let pair = 0; pair < PAIRS; pair++) {
    code += String(number % 10n);
    number /= 10n;
    code += CONSONANTS[Number(number % BigInt(CONSONANTS.length))]!;
    number /= BigInt(CONSONANTS.length);
  }
  return { key: `[${LETTERS[kind]}-${code}]`, kind: kind === "contact" ? "person" : kind, value: normal };
}

/**
 * What tells that two runs were made with the same secret, without leading to it: the secret is random, and too long to be
 * found by trying.
 */
export function keyFingerprint(secret: string): string {
  const mac = createHmac("sha256", Buffer.from(secret, "base64url")).update("fingerprint").digest("hex");
  return mac.slice(0, FINGERPRINT_DIGITS);
}

/** The form in which two ways of writing the same thing are the same. */
function normalForm(kind: PersonalKind, value: string): string {
  const plain = value.normalize("NFKC").replace(/\s+/g, "");
  if (kind === "phone" || kind === "account") return plain.replace(/[^\d转]/g, "");
  if (kind === "person" || kind === "contact") return plain.replace(/[•・‧]/g, "·");
  if (kind === "plate") return plain.replace(/[·•.-]/g, "").toUpperCase();
  return plain.toLowerCase();
}
