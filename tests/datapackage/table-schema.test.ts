import { describe, expect, it } from "vitest";
import { tableSchema } from "../../src/datapackage/table-schema.js";
import { completionTable } from "../../src/tables/completion.js";
import { figuresTable } from "../../src/tables/figures.js";
import { noticesTable } from "../../src/tables/notices.js";
import { problemsTable } from "../../src/tables/problems.js";
import { TABLES } from "../../src/tables/tables.js";
import { CATEGORIES } from "./sample-package.js";

const fieldsOf = (table: Parameters<typeof tableSchema>[0]) =>
  Object.fromEntries(tableSchema(table, CATEGORIES).fields.map((field) => [field.name, field]));

describe("tableSchema", () => {
  it("gives types, units, bounds and codes of the declaration, in both languages", () => {
    expect(fieldsOf(problemsTable).confidence).toMatchObject({
      type: "number",
      unit: "probability",
      constraints: { required: true, minimum: 0, maximum: 1 },
    });
    expect(fieldsOf(noticesTable).level).toMatchObject({
      title: "Level",
      "title@zh": "层级",
      description: "Administrative level of the unit. Empty: not given in the notice, or not read.",
      categories: expect.arrayContaining([{ value: "county", label: "county or district", "label@zh": "县级" }]),
      constraints: { enum: expect.arrayContaining(["central", "unit"]) },
    });
    expect(fieldsOf(noticesTable).level!.constraints).not.toHaveProperty("required");
  });

  it("takes categories and labels from the codebook of the run", () => {
    const { category, labels } = fieldsOf(problemsTable);
    expect(category!.constraints).toEqual({ required: true, enum: ["study", "finance"] });
    const { pattern } = labels!.constraints as { pattern: string };
    const fits = (cell: string) => new RegExp(`^(${pattern})$`).test(cell);
    expect(["study", "finance;study", "duty", "study;", "study;;finance"].map(fits)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("has dates of each precision", () => {
    const { pattern } = fieldsOf(noticesTable).published_on!.constraints as { pattern: string };
    const fits = (cell: string) => new RegExp(`^(${pattern})$`).test(cell);
    expect(["2023-02-21", "2023-02", "2023", "21.2.2023", "2023-2"].map(fits)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("gives keys, but no primary key with parts that may be empty", () => {
    expect(tableSchema(figuresTable, CATEGORIES)).toMatchObject({
      primaryKey: ["figure_id"],
      foreignKeys: [
        { fields: ["notice_id"], reference: { resource: "notices", fields: ["notice_id"] } },
        { fields: ["problem_id"], reference: { resource: "problems", fields: ["problem_id"] } },
      ],
    });
    expect(fieldsOf(figuresTable).figure_id!.constraints).toMatchObject({ unique: true });
    expect(tableSchema(completionTable, CATEGORIES)).not.toHaveProperty("primaryKey");
  });

  it("uses no part of patterns that XML Schema lacks, and no types that readers of version 1 lack", () => {
    const known = ["string", "integer", "number", "boolean"];
    for (const table of Object.values(TABLES)) {
      for (const field of tableSchema(table, CATEGORIES).fields) {
        expect(known).toContain(field.type);
        const { pattern } = field.constraints as { pattern?: string };
        expect(pattern ?? "").not.toMatch(/\(\?|\\b|\^|\$/);
      }
    }
  });
});
