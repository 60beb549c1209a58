import { expect, it } from "vitest";
import { productsAmong, RUN_PRODUCTS } from "../../src/corpus/run-products.js";

it("takes a folder for an output folder only where all is there that every run writes", () => {
  expect([...productsAmong(new Set(["a.txt", "run.json", "report.html", "tables"]))]).toEqual([...RUN_PRODUCTS]);
  expect([...productsAmong(new Set(["a.txt", "report.html", "tables", "charts"]))]).toEqual([]);
});
