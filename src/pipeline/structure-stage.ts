import { deserialize, serialize } from "node:v8";
import type { Message } from "../messages/message.js";
import type { PrivacyMode } from "../privacy/personal.js";
import type { Batch } from "./batches.js";
import { sketchOfFile } from "./file-texts.js";
import type { OpenFile } from "./open-file.js";
import { NO_CACHE, type PackCache } from "./pack-cache.js";
import { StagePack } from "./stage-pack.js";
import { readStructure, type Structure } from "./stages.js";
import type { StructuredFile } from "./structured-file.js";
import type { TextSketch } from "./text-sketch.js";

/** What is remembered of a file's structure. */
interface KeptStructure {
  structure: Structure;
  sketch: TextSketch;
}

/** Takes files to their structure, as far as earlier runs have not. */
export class StructureStage {
  /**
   * Names of the notices read so far, where nothing is kept: the run, which has batches in their order, will say of one that
   * comes again that it is repeated.
   */
  private readonly met = new Set<string>();

  /**
   * @param key hash of what the stage depends on beside the files
   * @param mode what is looked for in the way of personal data
   */
  constructor(
    private readonly cache: PackCache,
    private readonly key: string,
    private readonly mode: PrivacyMode,
  ) {}

  /** @param files of the batch, in its order */
  async read(batch: Batch, files: readonly OpenFile[]): Promise<StructuredFile[]> {
    const pack = new StagePack(this.cache, `${batch.id}.structure`, this.key);
    const read: StructuredFile[] = [];
    for (const file of files) {
      if (file.failure) read.push({ file, structure: unreadable(file.failure, file.size), lines: [], sketch: null });
      else read.push(await this.readFile(file, pack));
    }
    pack.save();
    return read;
  }

  private async readFile(file: OpenFile, pack: StagePack): Promise<StructuredFile> {
    const known = pack.get(file);
    if (known) return { file, ...(deserialize(known.bytes) as KeptStructure), lines: null };
    const keeps = this.cache !== NO_CACHE;
    const { structure, lines } = await readStructure(file.bytes, file.source, this.mode, keeps ? undefined : this.met);
    if (!keeps) {
      for (const { noticeId } of structure.notices) this.met.add(noticeId);
      return { file, structure, lines, sketch: null };
    }
    const sketch = sketchOfFile(lines, structure);
    pack.put(file, () => serialize({ structure, sketch } satisfies KeptStructure));
    return { file, structure, lines, sketch };
  }
}

function unreadable(failure: Message, size: number): Structure {
  return {
    sha256: "",
    bytes: size,
    format: "unknown",
    encoding: "",
    outcome: "unreadable",
    messages: [failure],
    removed: {},
    notices: [],
    personal: [],
  };
}
