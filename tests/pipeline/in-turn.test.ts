import { expect, it } from "vitest";
import { inTurn } from "../../src/pipeline/in-turn.js";

it("begins each piece of work when the one before has ended, whether that failed or not", async () => {
  const told: string[] = [];
  const next = inTurn(Promise.reject(new Error("loading")));
  const work = (name: string, fails = false) =>
    next(async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [one, two, three] = [work("one"), work("two", true), work("three")];
  await expect(two).rejects.toThrow("two");
  expect(await Promise.all([one, three])).toEqual(["one", "three"]);
  expect(told).toEqual(["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]);
});
