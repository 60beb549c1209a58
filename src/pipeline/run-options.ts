import type { Lang } from "../messages/message.js";
import type { PrivacyOptions } from "../privacy/open-privacy.js";
import type { SettingsOptions, UsedFile } from "./settings.js";

export interface RunOptions extends SettingsOptions {
  /** Files and folders of notices. */
  paths: readonly string[];
  /** Output folder. */
  out: string;
  /** Language of sentences in tables, of charts and of the page. */
  lang: Lang;
  /** Threads that analyse files, 0 for none beside this one; by size and machine where not given. The results are the same. */
  workers?: number | undefined;
  /** File of the codes that people gave, which outrank the machine's; none where not given, or where there is none. */
  store?: string | undefined;
  /** What is done about personal data; where not given, contact details are left out. */
  privacy?: PrivacyOptions | undefined;
  /** Folder in which a later run finds what this one has found out; none where not given. The results are the same. */
  cache?: string | undefined;
  /** Size in bytes that the cache is cut down to at the end. */
  cacheLimit?: number | undefined;
  /** File in which the researcher says of the data package what the program cannot know: licence, authors, citation. */
  metadata?: string | undefined;
  /** Whether the table of terms is written as CSV too; where not given, a small corpus's is. */
  termsCsv?: boolean | undefined;
  /** The config file that options came from, for the manifest. */
  config?: UsedFile | null | undefined;
}
