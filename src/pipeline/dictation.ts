import type { MessagePort } from "node:worker_threads";
import { inTurn } from "./in-turn.js";
import { type OutputFiles, outputFiles } from "./output-folder.js";
import type { Dictation } from "./scribe.js";
import { openTables, type TableFiles, type WrittenTables } from "./table-files.js";
import { answerQuestions } from "./thread.js";

/** What the scribe's thread does: opens the tables, adds to them what it is told, and finishes them. */
export function takeDictation(port: MessagePort): void {
  let files: OutputFiles;
  let tables: TableFiles;
  const carryOut = async (told: Dictation): Promise<WrittenTables | null> => {
    if (told.kind === "close") return tables.close();
    if (told.kind === "open") {
      files = outputFiles(told.folder);
      tables = await openTables(files, told.noCsv);
    } else if (told.kind === "add") await tables.addStretches(told.stretches);
    else await files.write(told.name, told.pieces);
    return null;
  };
  const next = inTurn();
  answerQuestions(port, (told: Dictation) => next(() => carryOut(told)));
}
