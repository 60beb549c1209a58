import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMaterial } from "./material.mjs";
import { noticeText } from "./notice-text.mjs";
import { randomSource } from "./random.mjs";

/** Raised whenever the generated text changes, so that a corpus of an older form is not taken for one of this. */
const FORM = 1;

/** Mean size of a file in bytes: 4,000 files make 200 MB. */
const FILE_BYTES = 50_000;

const OWN = fileURLToPath(new URL("../../corpus", import.meta.url));

/**
 * Writes a corpus of notices, some of them bundled in one file. File number n is the same in a corpus of any size.
 * A corpus that is there already is left as it is.
 * @param folder where to
 * @param megabytes how much text (10⁶ bytes)
 * @returns bytes and files written
 */
export async function generateCorpus(folder, megabytes, seed = 1) {
  const mark = path.join(folder, "..", `${path.basename(folder)}.json`);
  const made = existsSync(mark) ? JSON.parse(readFileSync(mark, "utf8")) : null;
  if (made?.form === FORM && made.megabytes === megabytes && made.seed === seed) return made;
  rmSync(folder, { recursive: true, force: true });
  const material = await readMaterial(OWN);
  let bytes = 0;
  let files = 0;
  for (; bytes < megabytes * 1e6; files++) {
    const text = fileText(material, randomSource(seed * 1_000_003 + files));
    const sub = path.join(folder, String(Math.floor(files / 500)).padStart(3, "0"));
    if (files % 500 === 0) mkdirSync(sub, { recursive: true });
    const content = Buffer.from(text);
    writeFileSync(path.join(sub, `${String(files).padStart(6, "0")}.txt`), content);
    bytes += content.length;
  }
  const result = { form: FORM, megabytes, seed, bytes, files };
  writeFileSync(mark, JSON.stringify(result));
  return result;
}

/** Most files hold one notice, one in twenty holds several. */
function fileText(material, random) {
  const chars = (FILE_BYTES / 2.9) * (0.3 + 1.4 * random.next());
  if (!random.chance(0.05)) return noticeText(material, random, chars);
  const notices = random.between(2, 4);
  return Array.from({ length: notices }, () => noticeText(material, random, chars / notices)).join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, megabytes, seed] = process.argv.slice(2);
  if (!folder || !megabytes) {
    console.error("usage: node bench/corpus/generate.mjs FOLDER MEGABYTES [SEED]");
    process.exit(2);
  }
  const { bytes, files } = await generateCorpus(path.resolve(folder), Number(megabytes), Number(seed ?? 1));
  console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}
