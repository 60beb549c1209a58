/// <reference lib="dom" />

/** What an element can hold: text always comes in as text, never as markup. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/** What an element does when something happens to it. */
type Handlers = { [Event in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Event]) => void };

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

/** The element with handlers for events. */
export function on<E extends HTMLElement>(made: E, handlers: Handlers): E {
  for (const [name, handle] of Object.entries(handlers)) made.addEventListener(name, handle as EventListener);
  return made;
}

/** A button. */
export function button(
  attributes: Readonly<Record<string, string | null>>,
  click: () => void,
  ...children: Child[]
): HTMLButtonElement {
  return on(element("button", { type: "button", ...attributes }, ...children), { click });
}

/** A shape of a drawing: its class and path. */
export type Shape = readonly [name: string, d: string];

/** A drawing in a box of the given size; readers who cannot see it find its numbers beside it. */
export function drawing(width: number, height: number, shapes: readonly Shape[], name = ""): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", `${width}`);
  svg.setAttribute("height", `${height}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("class", `drawing ${name}`.trim());
  svg.setAttribute("aria-hidden", "true");
  for (const [shape, d] of shapes) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", shape);
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === "string" || typeof child === "number") parent.appendChild(document.createTextNode(`${child}`));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}
