import { CONVENTIONS, type Dictionary, dictionaryTable } from "../../src/datapackage/dictionary.js";
import { problemsTable } from "../../src/tables/problems.js";
import { CATEGORIES } from "./sample-package.js";

/** A dictionary of one table, for the tests of its renderings. */
export const DICTIONARY: Dictionary = {
  title: { zh: "云岭 <数据>", en: "Yunling <data>" },
  description: { zh: "说明", en: "About" },
  conventions: CONVENTIONS,
  terms: [{ zh: "请引用 *本数据*", en: "请引用 *本数据*" }],
  tables: [dictionaryTable(problemsTable, 7)],
  categories: CATEGORIES,
};
