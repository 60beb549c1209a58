import { decode } from "./decode.js";

/** What reading a part calls: element names have their usual prefix (`w:p`), whatever the file calls it. */
export interface XmlReader {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Namespaces of WordprocessingML (transitional and strict) and of what is mixed into it. */
const PREFIXES: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
};

/**
 * Reads a part of an Office document from its first element to its last, without building a tree.
 * @returns the first mistake in the XML, with the reading gone on after it; null where there is none
 */
export async function readOfficeXml(bytes: Uint8Array, reader: XmlReader): Promise<string | null> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ xmlns: false, position: false });
  const prefixes = new Map<string, string>();
  const usual = (name: string): string => {
    const colon = name.indexOf(":");
    if (colon === -1) return prefixes.has("") ? `${prefixes.get("")}:${name}` : name;
    const prefix = prefixes.get(name.slice(0, colon));
    return prefix === undefined ? name : prefix + name.slice(colon);
  };
  let mistake: string | null = null;
  parser.on("error", (error) => {
    mistake ??= error.message;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes as Record<string, string>)) {
      if (name.startsWith("xmlns")) {
        const prefix = PREFIXES[value];
        if (prefix && Object.hasOwn(PREFIXES, value)) prefixes.set(name.slice(6), prefix);
      }
    }
    for (const [name, value] of Object.entries(tag.attributes as Record<string, string>))
      attributes[usual(name)] = value;
    reader.open(usual(tag.name), attributes);
  });
  parser.on("closetag", (tag) => reader.close(usual(tag.name)));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.write(decode(bytes).text).close();
  return mistake;
}
