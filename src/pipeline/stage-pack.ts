import { createHash } from "node:crypto";
import { sha256 } from "../files/sha256.js";
import type { ChangedTerms, DifferingTerms } from "./changed-terms.js";
import { NO_CACHE, type Pack, type PackCache } from "./pack-cache.js";
import type { TextSketch } from "./text-sketch.js";

/** A file as far as what is remembered of it is concerned. */
export interface HashedFile {
  source: string;
  /** Of its bytes. */
  sha256: string;
}

/** What an earlier run made of a file. */
export interface Remembered {
  bytes: Uint8Array;
  /** Terms that have changed since, one of which the file may hold; null where what was made of it stands as it is. */
  differing: DifferingTerms | null;
}

/** What is remembered of the files of one batch after one stage. */
export class StagePack {
  private readonly known: Pack;
  private readonly kept: Pack = new Map();
  private changed = false;

  /**
   * @param name of the pack
   * @param key hash of what the stage depends on beside the file and the terms of the codebook
   * @param terms those of the run; not given for a stage that does not depend on them
   */
  constructor(
    private readonly cache: PackCache,
    private readonly name: string,
    private readonly key: string,
    private readonly terms: ChangedTerms | null = null,
  ) {
    this.known = cache.read(name) ?? new Map();
    if (terms === null || cache === NO_CACHE) return;
    this.kept.set(TERMS, { hash: terms.hash, bytes: NOTHING });
    this.changed = this.known.get(TERMS)?.hash !== terms.hash;
  }

  /**
   * What was made of a file of this name with these bytes; null where that is not known. What does not stand with the terms
   * of this run has to be put again.
   * @param sketch of the file's texts; not needed where the stage does not depend on terms
   */
  get(file: HashedFile, sketch?: TextSketch): Remembered | null {
    const entry = this.known.get(file.source);
    if (entry?.hash !== this.hashOf(file)) return null;
    const { bytes } = entry;
    if (this.terms !== null) {
      const differing = this.terms.since(this.known.get(TERMS)?.hash);
      if (differing === null) return null;
      if (differing.mayTouch(sketch!)) return { bytes, differing };
    }
    this.kept.set(file.source, entry);
    return { bytes, differing: null };
  }

  /** @param encode makes the bytes; not asked where nothing is kept */
  put(file: HashedFile, encode: () => Uint8Array): void {
    if (this.cache === NO_CACHE) return;
    this.kept.set(file.source, { hash: this.hashOf(file), bytes: encode() });
    this.changed = true;
  }

  /** What the results of the files have in common, as an earlier run left it; null where it is not known. */
  get shared(): Uint8Array | null {
    return this.known.get(SHARED)?.bytes ?? null;
  }

  /** @param encode as of `put` */
  share(encode: () => Uint8Array): void {
    if (this.cache !== NO_CACHE) this.kept.set(SHARED, { hash: "", bytes: encode() });
  }

  /** Hash of what is remembered of the files that were asked for or put. */
  contents(): string {
    const hash = createHash("sha256");
    for (const name of [...this.kept.keys()].sort()) {
      if (name !== TERMS) hash.update(JSON.stringify(name)).update(this.kept.get(name)!.bytes);
    }
    return hash.digest("hex");
  }

  /** Writes the pack if anything in it is new. Files that were neither asked for nor put are forgotten. */
  save(): void {
    if (this.changed) this.cache.write(this.name, this.kept);
  }

  private hashOf(file: HashedFile): string {
    return hashOf([this.key, file.sha256]);
  }
}

/** Where a pack says with which terms it was made. No file has such a name. */
const TERMS = "\nterms";

/** Where a pack keeps what its files have in common. */
const SHARED = "\nshared";

const NOTHING = new Uint8Array();

/** Hex SHA-256 of a list of texts. */
export function hashOf(parts: readonly string[]): string {
  return sha256(JSON.stringify(parts));
}
