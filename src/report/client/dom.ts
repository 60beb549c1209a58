/// <reference lib="dom" />
import type { Bilingual } from "../../tables/column.js";

/** What an element can hold: text always comes in as text, never as markup. */
export type Child = Node | string | number | null | undefined | readonly Child[];

/** An element with attributes and children; an attribute that is null is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  append(made, children);
  return made;
}

/** A drawing of one path for each class, in a box of the given size. */
export function drawing(width: number, height: number, paths: Readonly<Record<string, string>>): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", `${width}`);
  svg.setAttribute("height", `${height}`);
  svg.setAttribute("aria-hidden", "true");
  for (const [name, d] of Object.entries(paths)) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", name);
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** Text in both languages; the style sheet shows the one that is chosen. */
export function both({ zh, en }: Bilingual): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(element("span", { lang: "zh" }, zh), element("span", { lang: "en" }, en));
  return made;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (typeof child === "string" || typeof child === "number") parent.appendChild(document.createTextNode(`${child}`));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}
