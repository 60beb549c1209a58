import { plural } from "./plural.js";

/** `{name}`, or `{name:one|other}`. */
const PLACES = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Fills the places of a template: `{name}` is replaced by the value of that name, `{name:row|rows}` by the word that goes
 * with it as a count.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACES, (_, name: string, one?: string, other?: string) =>
    one === undefined ? `${values[name] ?? ""}` : plural(Number(values[name]), one, other!),
  );
}

/** A template as a manual shows it: its places stay, its words are those of many. */
export function shownTemplate(template: string): string {
  return template.replace(PLACES, (place, _, one?: string, other?: string) => (one === undefined ? place : other!));
}
