import type { BlockPart, EvidencePart, NoticesPart, PageHead, TermsPart, TextsPart } from "../data.js";

/** What each part of a block holds. */
interface Parts {
  notices: NoticesPart;
  texts: TextsPart;
  evidence: EvidencePart;
  terms: TermsPart;
}

/** The files beside the page are not there, or cannot be read. */
export class MissingFile extends Error {}

const read = new Map<string, Promise<unknown>>();
const awaited = new Map<string, (content: string) => void>();

// The files beside the page call this by name.
Object.defineProperty(globalThis, "zhenggaiBlock", {
  value: (name: string, content: string) => awaited.get(name)?.(content),
});

/**
 * A part of a block, unpacked; it is read once and kept.
 * @throws MissingFile where it stands in a file beside the page that is not there
 */
export function readPart<Part extends BlockPart>(head: PageHead, part: Part, number: number): Promise<Parts[Part]> {
  const name = `${part}-${number}`;
  let promise = read.get(name);
  if (!promise) {
    promise = packed(head, name).then(unpack);
    read.set(name, promise);
    // A file that is put in its place later is found when it is asked for again.
    promise.catch(() => read.delete(name));
  }
  return promise as Promise<Parts[Part]>;
}

async function packed(head: PageHead, name: string): Promise<string> {
  const block = document.getElementById(name);
  if (block) {
    const content = block.textContent ?? "";
    block.remove();
    return content;
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    awaited.set(name, resolve);
    const done = (missing: boolean) => {
      awaited.delete(name);
      script.remove();
      if (missing) reject(new MissingFile(`${head.beside}/${name}.js`));
    };
    script.addEventListener("load", () => done(false));
    script.addEventListener("error", () => done(true));
    script.src = trusted(`${head.beside}/${name}.js`);
    document.head.append(script);
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/** An address that the page's policy lets a script be loaded from: a file in the folder beside it. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy("zhenggai", {
    createScriptURL(url) {
      if (!/^[a-z-]+\/[a-z]+-\d+\.js$/.test(url)) throw new TypeError(url);
      return url;
    },
  });
  return policy ? policy.createScriptURL(url) : url;
}

async function unpack(content: string): Promise<unknown> {
  const binary = atob(content);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}
