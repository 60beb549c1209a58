/** Little helpers that the make scripts share: a ZIP without compression, and big-endian reading of font tables. */
import { crc32 } from "node:zlib";

/** Every entry bears this date (1 January 2020, 00:00), so that the same input gives the same bytes. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;

/**
 * Packs files into a ZIP, stored and not compressed.
 * @param {Array<[name: string, text: string]>} files in the order wanted
 * @returns {Buffer}
 */
export function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of files) {
    const path = Buffer.from(name, "utf8");
    const data = Buffer.from(text, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(0, 4); // stored
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), common, path, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, path);
    offset += 4 + common.length + path.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** Escapes text for XML. */
export function xml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
