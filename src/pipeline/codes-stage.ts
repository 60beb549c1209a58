import type { Coder } from "../coding/classify.js";
import type { Coding } from "../coding/coding.js";
import { codedTexts } from "../coding/evidence.js";
import type { StagePack } from "./stage-pack.js";
import { problemsToCode } from "./stages.js";
import type { StructuredFile } from "./structured-file.js";

/** The codes of some files. */
export interface StageCodes {
  /** Of each file the codes of the problems of each notice. */
  files: Coding[][][];
  /** Hash of them. */
  hash: string;
}

/**
 * Codes the problems of files, as far as earlier runs have not.
 * @param pack of the files' batch
 */
export function codeFiles(files: readonly StructuredFile[], code: Coder, pack: StagePack): StageCodes {
  const codings = files.map(({ file, structure, sketch }) => {
    const known = pack.get(file, sketch!);
    const earlier = known && decoded(known.bytes);
    if (known?.differing === null) return earlier!;
    const codings = structure.notices.map((notice, at) =>
      problemsToCode(notice).map((problem, place) => {
        // A problem without changed terms is coded as it was.
        const stands = known && !codedTexts(problem).some((text) => known.differing!.touch(text));
        return stands ? earlier![at]![place]! : code(problem);
      }),
    );
    pack.put(file, () => encoded(codings));
    return codings;
  });
  pack.save();
  return { files: codings, hash: pack.contents() };
}

/** As JSON: the same codes give the same bytes, whatever they come from. */
function encoded(codings: readonly Coding[][]): Uint8Array {
  return Buffer.from(JSON.stringify(codings));
}

function decoded(bytes: Uint8Array): Coding[][] {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}
