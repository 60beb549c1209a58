import type { Command } from "commander";
import type { FoundConfig } from "./find-config.js";
import { asTyped, type Given, SETTINGS, type Setting } from "./settings.js";

/** How an option's value is marked that came from the config file: what is typed replaces it. */
const SOURCE = "config";

/**
 * Gives a command the values of a config file, before it looks at what was typed: an option or argument that is typed
 * wins over the file, and the file over the default.
 */
export function applyConfig(command: Command, config: FoundConfig): void {
  for (const { key, sets } of SETTINGS as readonly Setting[]) {
    const given = config.settings[key as keyof typeof config.settings];
    if (given === undefined) continue;
    for (const target of sets) {
      const [name, place] = target.split(" ") as [string, string];
      if (name === command.name()) setOne(command, place, given);
    }
  }
  command.setOptionValueWithSource("configFile", config.used, SOURCE);
}

function setOne(command: Command, place: string, given: Given): void {
  if (place.startsWith("[")) {
    const argument = command.registeredArguments.find((argument) => argument.name() === place.slice(1, -1));
    if (!argument) throw new Error(`command "${command.name()}" has no argument ${place}`);
    argument.default(given);
    return;
  }
  const option = command.options.find(({ long }) => long === place);
  if (!option) throw new Error(`command "${command.name()}" has no option ${place}`);
  // “None” is for the commands that can do without: apply must have a store to write to.
  const canBeNone = option.isBoolean() || command.options.some(({ long }) => long === place.replace("--", "--no-"));
  if (given === false && !canBeNone) return;
  command.setOptionValueWithSource(option.attributeName(), asTyped(given), SOURCE);
}
