/**
 * Makes tests/fixtures/bad: files that cannot be read, or hold no notice. They are kept out of corpus/, so that a run over
 * it ends without an error.
 * usage: node tests/corpus-make/bad-files.mjs [FOLDER]
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("../fixtures/bad");

/** Bytes of no format, half of them zero: a linear congruential generator (Numerical Recipes) with a fixed seed. */
function noise(length) {
  const bytes = Buffer.alloc(length);
  let state = 20250613;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    if (state >>> 31) bytes[at] = state >>> 16;
  }
  return bytes;
}

/**
 * What Word writes for a document with a password: an OLE compound file with the streams EncryptionInfo and
 * EncryptedPackage ([MS-OFFCRYPTO] 2.3.4). Only the header and the directory are here; nothing reads further.
 */
function encryptedDocx() {
  const header = Buffer.alloc(512, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 24);
  header.writeUInt16LE(0x3e, 24); // minor version
  header.writeUInt16LE(3, 26); // major version
  header.writeUInt16LE(0xfffe, 28); // little-endian
  header.writeUInt16LE(9, 30); // sectors of 512 bytes
  header.writeUInt16LE(6, 32);
  header.fill(0, 34, 76);
  header.writeUInt32LE(1, 44); // one sector of the allocation table
  header.writeUInt32LE(1, 48); // the directory is sector 1
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.writeUInt32LE(0, 76); // the allocation table is sector 0
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  const directory = Buffer.alloc(512);
  ["Root Entry", "EncryptionInfo", "EncryptedPackage"].forEach((name, at) => {
    const entry = directory.subarray(128 * at, 128 * at + 128);
    entry.write(name, 0, "utf16le");
    entry.writeUInt16LE(2 * name.length + 2, 64);
    entry[66] = at === 0 ? 5 : 2;
    entry.fill(0xff, 68, 80);
  });
  return Buffer.concat([header, table, directory]);
}

/** The 32 bytes that fill a password up (ISO 32000-1, 7.6.3.3). */
const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

function rc4(key, data) {
  const box = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + box[at] + key[at % key.length]) & 255;
    [box[at], box[other]] = [box[other], box[at]];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    Array.from(data, (byte) => {
      i = (i + 1) & 255;
      j = (j + box[i]) & 255;
      [box[i], box[j]] = [box[j], box[i]];
      return byte ^ box[(box[i] + box[j]) & 255];
    }),
  );
}

/** A PDF that asks for a password: standard handler, revision 2, 40-bit RC4 (ISO 32000-1, algorithms 2 to 4). */
function encryptedPdf() {
  const md5 = (data) => createHash("md5").update(data).digest();
  const padded = (password) => Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32);
  const id = Buffer.from("00112233445566778899aabbccddeeff", "hex");
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-64);
  const owner = rc4(md5(padded("owner")).subarray(0, 5), padded("user"));
  const key = md5(Buffer.concat([padded("user"), owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PAD);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P -64 >>`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const hexId = id.toString("hex");
  return (
    `${text}xref\n0 5\n0000000000 65535 f \n${offsets.join("")}` +
    `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${hexId}> <${hexId}>] >>\nstartxref\n${text.length}\n%%EOF\n`
  );
}

const RULES = `青禾街道图书分馆借阅须知
一、开放时间
每周二至周日九时至二十时，周一闭馆整理书架。
二、借书办法
1.凭读者证每次可借图书五册，借期三十天，到期可续借一次。
2.幼儿绘本、工具书和旧报合订本只在馆内阅览。
三、损坏与遗失
1.污损书页的，由读者自行修补或照价赔偿。
2.遗失图书的，请购回同一版本，或按定价两倍付给本馆。
祝您读书愉快。
`;

const half = (bytes) => bytes.subarray(0, bytes.length >> 1);
const files = {
  "empty.txt": "",
  "blank.txt": "\ufeff \r\n\u3000\r\n",
  "binary.txt": noise(4096),
  "truncated.docx": half(readFileSync(here("../../corpus/yanhu-shuiliju.docx"))),
  "encrypted.docx": encryptedDocx(),
  "encrypted.pdf": encryptedPdf(),
  "damaged.pdf": Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(2048)]),
  "not-a-notice.txt": RULES,
};

mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
