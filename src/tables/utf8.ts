/**
 * The UTF-8 of texts, as the parts of one piece of memory: a piece for each would cost more than encoding it.
 * @param texts null stays null
 */
export function utf8Of(texts: ReadonlyArray<string | null>): Array<Uint8Array | null> {
  const memory = memoryFor(texts);
  let end = 0;
  return texts.map((text) => {
    if (text === null) return null;
    const start = end;
    end += memory.write(text, start);
    return new Uint8Array(memory.buffer, start, end - start);
  });
}

/** The UTF-8 of texts that follow each other: to join them first would cost as much again. */
export function joinedUtf8(texts: readonly string[]): Uint8Array {
  const memory = memoryFor(texts);
  let end = 0;
  for (const text of texts) end += memory.write(text, end);
  return new Uint8Array(memory.buffer).slice(0, end);
}

function memoryFor(texts: ReadonlyArray<string | null>): Buffer {
  let most = 0;
  for (const text of texts) if (text !== null) most += text.length * MOST_BYTES;
  return Buffer.allocUnsafeSlow(most);
}

/** Of a unit of UTF-16; a pair of them takes four. */
const MOST_BYTES = 3;
