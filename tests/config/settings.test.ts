import { describe, expect, it } from "vitest";
import { commands as commandsOf } from "../../src/cli/commands.js";
import { asTyped, defaultOf, SETTINGS, type Setting } from "../../src/config/settings.js";
import { WORLD } from "../cli/captured.js";

const commands = new Map(commandsOf("en", WORLD, null, () => {}).commands.map((command) => [command.name(), command]));

/** The option or argument that a setting sets. */
function targetOf(target: string) {
  const [name, place] = target.split(" ") as [string, string];
  const command = commands.get(name);
  const found = place.startsWith("[")
    ? command?.registeredArguments.find((argument) => argument.name() === place.slice(1, -1))
    : command?.options.find(({ long }) => long === place);
  if (!found) throw new Error(`there is no ${target}`);
  return found;
}

describe("SETTINGS", () => {
  it.each((SETTINGS as readonly Setting[]).filter(({ key }) => key !== "lang"))(
    "$key sets options that there are, whose defaults are its own",
    ({ key, value, sets }) => {
      expect(sets.length).toBeGreaterThan(0);
      for (const target of sets) {
        const { defaultValue } = targetOf(target);
        const standard = Array.isArray(defaultValue) ? defaultValue.join(",") : defaultValue;
        if ("default" in value && value.default !== undefined)
          expect(`${target} ${standard}`).toBe(`${target} ${defaultOf(key as never)}`);
      }
    },
  );

  it("reaches every option of a name that it sets anywhere, but those that mean something else", () => {
    const shared = SETTINGS.filter(({ key }) =>
      ["codebook", "model", "store", "pseudonymise", "keep-contacts", "workers", "cache"].includes(key),
    );
    for (const { key, sets } of shared) {
      const having = [...commands.values()].filter(({ options }) => options.some(({ long }) => long === `--${key}`));
      expect([...sets].sort()).toEqual(having.map((command) => `${command.name()} --${key}`).sort());
    }
  });

  it("has each key once", () => {
    const keys = SETTINGS.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it("writes values as they would be typed", () => {
    expect([asTyped(3), asTyped(["a", "b"]), asTyped(false), asTyped("x")]).toEqual(["3", "a,b", false, "x"]);
    expect(() => defaultOf("workers")).toThrow("workers");
  });
});
