import type { TableName } from "../tables/tables.js";
import { handled } from "./all-done.js";
import { onlyOfTables } from "./handed-over.js";
import type { Stretches } from "./segment.js";
import type { TableFiles, WrittenTables } from "./table-files.js";
import { startThread } from "./thread.js";

/** What the scribe is told to do, one after the other. */
export type Dictation =
  | { kind: "open"; folder: string; noCsv: readonly TableName[] }
  | { kind: "add"; stretches: Stretches }
  | { kind: "close" }
  | { kind: "write"; name: string; pieces: ReadonlyArray<string | Uint8Array> };

/**
 * A thread that writes the tables of a large run, and what stands beside its page: to hash and write gigabytes takes
 * seconds, in which the run's own thread makes charts.
 */
export interface Scribe {
  /**
   * As `openTables`; a failure is met with what is written first.
   * @param folder of the output in the making
   */
  openTables(folder: string, noCsv: readonly TableName[]): TableFiles;
  /** As of `Staging`, once tables have been opened. */
  write(name: string, pieces: Iterable<string | Uint8Array>): Promise<void>;
  /** Ends the thread, whatever it is at. */
  end(): Promise<void>;
}

export function startScribe(): Scribe {
  const thread = startThread<Dictation>("./scribe-worker.js");
  let opened: Promise<void>;
  const ask = async <Answer>(told: Dictation, memory?: ArrayBuffer[]): Promise<Answer> => {
    await opened;
    return thread.ask(told, memory);
  };
  return {
    openTables(folder, noCsv) {
      opened = handled(thread.ask({ kind: "open", folder, noCsv }));
      return {
        addStretches: (stretches) => ask({ kind: "add", stretches }, onlyOfTables(stretches)),
        close: () => ask<WrittenTables>({ kind: "close" }),
      };
    },
    write: (name, pieces) => ask({ kind: "write", name, pieces: [...pieces] }),
    end: () => thread.end(),
  };
}
