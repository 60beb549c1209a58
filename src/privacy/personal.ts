/** Kinds of personal data: those that are looked for in notices, and the people who coded them with their sheets. */
export type PersonalKind =
  | "person"
  | "phone"
  | "email"
  | "messenger"
  | "address"
  | "contact"
  | "identity"
  | "account"
  | "plate"
  | "coder"
  | "sheet";

/** Something in a notice that leads to a person. */
export interface Personal {
  kind: PersonalKind;
  /** As it stands in the text. */
  value: string;
  /** What has to stand right before it for it to be meant: a person is a contact only where the notice says so. */
  label?: string;
}

/**
 * What is done about personal data in the outputs: nothing (for work inside the program), contact details and identity
 * numbers left out (what a run does by default), only the latter, or every kind replaced by a pseudonym.
 */
export type PrivacyMode = "keep" | "mask" | "keep-contacts" | "pseudonymise";

/** How personal data are dealt with; plain data, for it goes to other threads. */
export interface Privacy {
  mode: PrivacyMode;
  /** What pseudonyms are made with; null where none are made. */
  secret: string | null;
}

/** Nothing is replaced: for work inside the program, such as measuring how well notices are read. */
export const KEEP_ALL: Privacy = { mode: "keep", secret: null };

/** Contact details, identity and account numbers are left out. */
export const MASK_CONTACTS: Privacy = { mode: "mask", secret: null };

/** The kinds that each mode replaces. */
export const KINDS: Readonly<Record<PrivacyMode, readonly PersonalKind[]>> = {
  keep: [],
  "keep-contacts": ["identity", "account"],
  mask: ["phone", "email", "messenger", "address", "contact", "identity", "account"],
  pseudonymise: ["person", "phone", "email", "messenger", "address", "identity", "account", "plate"],
};
