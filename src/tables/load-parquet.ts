/**
 * What writes Parquet: hyparquet-writer with those of its parts that write single pages, and a Snappy for it. Loaded only
 * where tables are written.
 */
export async function loadParquet() {
  const [{ ByteWriter, ParquetWriter }, { writeDictionaryPage }, { writeDataPageV2 }, { snappyCompressor }] =
    await Promise.all([
      import("hyparquet-writer"),
      import("hyparquet-writer/src/dictionary.js"),
      import("hyparquet-writer/src/datapage.js"),
      import("hysnappy"),
    ]);
  // The writer's own Snappy is JavaScript and takes three times as long; this one is WebAssembly, by the same author.
  return {
    ByteWriter,
    ParquetWriter,
    writeDictionaryPage,
    writeDataPageV2,
    compressors: { SNAPPY: snappyCompressor() },
  };
}

export type ParquetLibrary = Awaited<ReturnType<typeof loadParquet>>;
