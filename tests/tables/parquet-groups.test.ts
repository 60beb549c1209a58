import { describe, expect, it } from "vitest";
import type { Column, RowOf, Table } from "../../src/tables/column.js";
import { loadParquet } from "../../src/tables/load-parquet.js";
import { rowsFromParquet } from "../../src/tables/parquet.js";
import { type EncodedGroups, encodeGroup, parquetAssembly, withColumns } from "../../src/tables/parquet-groups.js";

const library = await loadParquet();

const NAMED = { title: { zh: "", en: "" }, description: { zh: "", en: "" } };

const COLUMNS = [
  { name: "id", type: "string", ...NAMED },
  { name: "kind", type: "string", ...NAMED },
  { name: "labels", type: "list", ...NAMED },
  { name: "count", type: "integer", empty: { zh: "", en: "" }, ...NAMED },
  { name: "text", type: "string", multiline: true, empty: { zh: "", en: "" }, ...NAMED },
] as const satisfies readonly Column[];

const TABLE: Table<typeof COLUMNS> = {
  name: "things",
  ...NAMED,
  columns: COLUMNS,
  primaryKey: ["id"],
  foreignKeys: [],
};

type Row = RowOf<typeof COLUMNS>;

const ROWS = Array.from({ length: 300 }, (_, at): Row => {
  return {
    id: `事项${at}`,
    kind: at % 3 ? "甲" : "乙",
    labels: Array.from({ length: at % 4 }, (_, label) => `类${label}`),
    count: at % 5 ? at : null,
    text: at % 7 ? "整改情况\n".repeat(at % 50) : null,
  };
});

/** The same rows with other values in two columns. */
const CHANGED = ROWS.map((row, at) => ({ ...row, labels: [`另${at % 9}`], count: at % 2 ? null : 7 - at }));

const changedColumns = COLUMNS.filter(({ name }) => name === "labels" || name === "count");

function fileOf(...groups: EncodedGroups[]): Buffer {
  const pieces: Uint8Array[] = [];
  const assembly = parquetAssembly(TABLE, (piece) => pieces.push(piece), library);
  for (const group of groups) assembly.add(group);
  assembly.finish();
  return Buffer.concat(pieces);
}

describe("withColumns", () => {
  it("gives the group that encoding all columns gives", async () => {
    const joined = withColumns(encodeGroup(TABLE, ROWS, library), encodeGroup(TABLE, CHANGED, library, changedColumns));
    const whole = encodeGroup(TABLE, CHANGED, library);
    expect(joined.groups).toEqual(whole.groups);
    expect(Buffer.compare(joined.bytes, whole.bytes)).toBe(0);
    const before = encodeGroup(TABLE, ROWS, library);
    expect(fileOf(before, joined, before).equals(fileOf(before, whole, before))).toBe(true);
    expect(await rowsFromParquet(TABLE, fileOf(before, joined))).toEqual([...ROWS, ...CHANGED]);
  });

  it("takes columns from a group that was put together so itself", () => {
    const once = withColumns(encodeGroup(TABLE, ROWS, library), encodeGroup(TABLE, CHANGED, library, changedColumns));
    const back = withColumns(once, encodeGroup(TABLE, ROWS, library, changedColumns));
    expect(Buffer.compare(back.bytes, encodeGroup(TABLE, ROWS, library).bytes)).toBe(0);
  });

  it("gives nothing of no rows", () => {
    const none = withColumns(encodeGroup(TABLE, [], library), encodeGroup(TABLE, [], library, changedColumns));
    expect(none).toMatchObject({ groups: [], rows: 0 });
  });
});
