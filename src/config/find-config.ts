import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "../corpus/decode.js";
import { nearPath } from "../files/near-path.js";
import { sha256 } from "../files/sha256.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { UsedFile } from "../pipeline/settings.js";
import type { Settings } from "./settings.js";

/** What a config file may be called where no other is named. */
export const CONFIG_NAMES = ["zhenggai.config.yaml", "zhenggai.config.yml", "zhenggai.config.json"] as const;

/** A config file, read. With faults its settings must not be used. */
export interface FoundConfig {
  /** As the user named it, or its name in the current folder. */
  file: string;
  settings: Settings;
  faults: Message[];
  /** For the manifest; null where the file could not be read. */
  used: UsedFile | null;
}

/**
 * Reads the config file that was named, or the one in a folder.
 * @param named what `--config` says; undefined to look for one
 * @returns null where none was named and the folder has none
 */
export async function findConfig(folder: string, named: string | undefined): Promise<FoundConfig | null> {
  const present = CONFIG_NAMES.filter((name) => existsSync(path.join(folder, name)));
  const file = named ?? present[0];
  if (file === undefined) return null;
  const broken = (rule: string, args: Message["args"]): FoundConfig => {
    return { file, settings: {}, faults: [message(rule, null, args)], used: null };
  };
  if (named === undefined && present.length > 1) return broken("config/several", { files: present.join(", ") });
  const place = path.resolve(folder, file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(place);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const near = reason === "ENOENT" ? nearPath(file) : null;
    return near === null ? broken("config/cannot-read", { reason }) : broken("config/mistyped-path", { near });
  }
  const { text } = decode(bytes);
  const resolve = (relative: string) =>
    path
      .relative(folder, path.resolve(path.dirname(place), relative))
      .split(path.sep)
      .join("/") || ".";
  // The YAML parser loads only where there is something to parse.
  const { readConfig } = await import("./read-config.js");
  const { settings, messages } = readConfig(text, resolve);
  return { file, settings, faults: messages, used: { source: file, sha256: sha256(bytes) } };
}
