/**
 * What writes Parquet: hyparquet-writer with those of its parts that write single pages, and its Snappy. Loaded only where
 * tables are written.
 *
 * One in WebAssembly (hysnappy 1.1) takes a third of the time, but what it gives hangs, once in some thousand pages, on
 * what it compressed before: the same run would not give the same bytes.
 */
export async function loadParquet() {
  const [{ ByteWriter, ParquetWriter }, { writeDictionaryPage }, { writeDataPageV2 }, { snappyCompress }] =
    await Promise.all([
      import("hyparquet-writer"),
      import("hyparquet-writer/src/dictionary.js"),
      import("hyparquet-writer/src/datapage.js"),
      import("hyparquet-writer/src/snappy.js"),
    ]);
  return { ByteWriter, ParquetWriter, writeDictionaryPage, writeDataPageV2, compressors: { SNAPPY: snappyCompress } };
}

export type ParquetLibrary = Awaited<ReturnType<typeof loadParquet>>;
