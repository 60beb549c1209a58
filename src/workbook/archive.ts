import { Zip, ZipDeflate } from "fflate";

/** A zip archive in the making. Parts are written one after the other; none is held whole. */
export interface Archive {
  /** Begins a part; the one before it must have ended. */
  part(name: string): ArchivePart;
  /** Writes the directory. Nothing may be added after. */
  close(): void;
}

export interface ArchivePart {
  write(text: string): void;
  close(): void;
}

/** A moment for every part, the first that the format knows: the same parts give the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Text is handed to the compressor so many characters at a time. */
const BATCH = 1 << 16;

/**
 * Begins a zip archive. It is compressed in JavaScript: what node's own zlib gives changes from one version to the next.
 * @param emit called with each further piece of the archive, in order
 */
export function openArchive(emit: (bytes: Uint8Array) => void): Archive {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    emit(bytes);
  });
  return {
    part(name) {
      const deflate = new ZipDeflate(name, { level: 6 });
      deflate.mtime = MOMENT;
      zip.add(deflate);
      let batch = "";
      return {
        write(text) {
          batch += text;
          if (batch.length < BATCH) return;
          deflate.push(Buffer.from(batch));
          batch = "";
        },
        close() {
          deflate.push(Buffer.from(batch), true);
        },
      };
    },
    close() {
      zip.end();
    },
  };
}
