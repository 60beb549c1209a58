import path from "node:path";
import { expect, it } from "vitest";
import { readNotices } from "../../src/cli/read-notices.js";
import { loadTools } from "../../src/pipeline/settings.js";

const file = (name: string) => ({ path: name, source: path.basename(name), bytes: 0 });

it("gives the notices of a file, or why it could not be read, and ends nothing", async () => {
  const tools = await loadTools({});
  const read = await readNotices(file("corpus/hexu-fulian.txt"), tools);
  expect(read).toMatchObject({ notices: [{ source: "hexu-fulian.txt" }], unread: [] });
  const blank = await readNotices(file("tests/fixtures/bad/empty.txt"), tools);
  expect(blank).toMatchObject({ notices: [], unread: [{ rule: "corpus/empty" }] });
  const gone = await readNotices(file("corpus/gone.txt"), tools);
  expect(gone).toMatchObject({ notices: [], unread: [{ rule: "pipeline/vanished-file" }] });
});
