import { cliError } from "../failures/cli-error.js";
import { openKeyFile, refuseKeyInside } from "./key-file.js";
import { MASK_CONTACTS, type Privacy } from "./personal.js";

/** What a user asks for in the way of personal data. */
export interface PrivacyOptions {
  /** Key file: names, contact details and numbers are replaced by pseudonyms made with it. It is made if absent. */
  pseudonymise?: string | undefined;
  /** Contact details stay in the outputs; they are left out where not given. */
  keepContacts?: boolean | undefined;
}

/**
 * What is done about personal data, with the secret that it takes.
 * @param place the output folder, if there is one, and the files and folders that are read: the key must lie in none
 * @throws CliError where the options contradict each other, the key lies in the wrong place, or cannot be used
 */
export function openPrivacy(
  { pseudonymise, keepContacts }: PrivacyOptions,
  place: { out: string | null; inputs: readonly string[] },
): Privacy {
  if (pseudonymise === undefined) return keepContacts ? { mode: "keep-contacts", secret: null } : MASK_CONTACTS;
  if (keepContacts) throw cliError(2, "privacy/contradiction");
  refuseKeyInside(pseudonymise, place);
  return { mode: "pseudonymise", secret: openKeyFile(pseudonymise) };
}
