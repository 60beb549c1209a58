import { createHash } from "node:crypto";
import { NO_CACHE, type Pack, type PackCache, type PackEntry } from "./pack-cache.js";

/** A file as far as what is remembered of it is concerned. */
export interface HashedFile {
  source: string;
  /** Of its bytes. */
  sha256: string;
}

/** What is remembered of the files of one batch after one stage. */
export class StagePack {
  private readonly known: Pack;
  private readonly kept: Pack = new Map();
  private changed = false;

  /**
   * @param name of the pack
   * @param key hash of what the stage depends on beside the file
   */
  constructor(
    private readonly cache: PackCache,
    private readonly name: string,
    private readonly key: string,
  ) {
    this.known = cache.read(name) ?? new Map();
  }

  /** What was made of a file of this name with these bytes; null where that is not known. */
  get(file: HashedFile): Uint8Array | null {
    const entry = this.known.get(file.source);
    if (entry?.hash !== this.hashOf(file)) return null;
    this.kept.set(file.source, entry);
    return entry.bytes;
  }

  /** @param encode makes the bytes; not asked where nothing is kept */
  put(file: HashedFile, encode: () => Uint8Array): void {
    if (this.cache === NO_CACHE) return;
    this.kept.set(file.source, { hash: this.hashOf(file), bytes: encode() });
    this.changed = true;
  }

  /** Something that belongs to the pack as a whole. */
  note(name: string): PackEntry | undefined {
    return this.known.get(noteName(name));
  }

  putNote(name: string, entry: PackEntry): void {
    this.changed ||= this.note(name)?.hash !== entry.hash;
    this.kept.set(noteName(name), entry);
  }

  /** Writes the pack if anything in it is new. Files that were neither asked for nor put are forgotten. */
  save(): void {
    if (this.changed) this.cache.write(this.name, this.kept);
  }

  private hashOf(file: HashedFile): string {
    return hashOf([this.key, file.sha256]);
  }
}

/** No file has such a name. */
function noteName(name: string): string {
  return `\n${name}`;
}

/** Hex SHA-256 of a list of texts. */
export function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
