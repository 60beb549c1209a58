import { crc32 } from "node:zlib";

/** A moment for every part: 1 January 1980, the first that the format knows, so that the same parts give the same bytes. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/**
 * Makes a zip archive of named parts (PKWARE APPNOTE 6.3, without encryption or zip64). Parts are stored and not
 * compressed, because compression gives other bytes from one version of zlib to the next.
 */
export function makeZip(parts: ReadonlyArray<readonly [name: string, content: string]>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const data = Buffer.from(content, "utf8");
    const fileName = Buffer.from(name, "utf8");
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(VERSION, 0);
    shared.writeUInt16LE(UTF8_NAMES, 2);
    shared.writeUInt16LE(DATE, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(fileName.length, 22);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), shared, fileName, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, place, fileName);
    offset += 4 + shared.length + fileName.length + data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
