import { Argument } from "commander";
import { defaultOf } from "../config/settings.js";
import type { CommandKit } from "./command-kit.js";

/** Adds the commands that take the output folder of a run. */
export function addResultCommands({ command, words, context, end }: CommandKit): void {
  command("compare", words.compare)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .requiredOption("--by <fields>", words.by)
    .option("--where <conditions>", words.where)
    .option("--measure <name>", words.measure, defaultOf("compare.measure"))
    .option("--strict", words.strict, false)
    .option("--pool", words.pool, false)
    .option("--apart", words.apart, false)
    .option("--shrink", words.shrink, false)
    .option("--problems", words.problems, false)
    .option("--csv <file>", words.csv)
    .option("--chart <file>", words.chartFile)
    .option("--seed <n>", words.seed, defaultOf("compare.seed"))
    .option("--min <n>", words.min, defaultOf("compare.min"))
    .action(async (folder: string, options) => {
      const { compareCommand } = await import("./compare.js");
      end(await compareCommand(folder, options, context));
    });
  command("chart", words.chart)
    .argument("[name]", words.chartName)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .option("--out <file>", words.chartOut)
    .option("--scale <n>", words.scale, "2")
    .option("--unit <name>", words.chartUnit)
    .option("--category <code>", words.chartCategory)
    .option("--pages", words.chartPages, false)
    .option("--codebook <file>", words.optionCodebook)
    .action(async (name: string | undefined, folder: string, options) => {
      const { chartCommand } = await import("./chart.js");
      end(await chartCommand(name, folder, options, context));
    });
  command("query", words.query)
    .argument("<sql>", words.sql)
    .argument("[folder]", words.runFolder, defaultOf("out"))
    .action(async (sql: string, folder: string, options) => {
      const { queryCommand } = await import("./query.js");
      end(await queryCommand(sql, folder, options, context));
    });
  command("export", words.export)
    .addArgument(new Argument("<format>", words.exportFormat).choices(["xlsx"]))
    .argument("[folder]", words.runFolder, "output")
    .option("--out <file>", words.exportOut, "tables.xlsx")
    .option("--tables <names>", words.exportTables)
    .action(async (_format: string, folder: string, options) => {
      const { exportCommand } = await import("./export.js");
      end(await exportCommand(folder, options, context));
    });
  command("diff", words.diff)
    .argument("<before>", words.diffBefore)
    .argument("<after>", words.diffAfter)
    .option("--csv <file>", words.csv)
    .option("--exit-code", words.exitCode, false)
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import("./diff.js");
      end(await diffCommand([before, after], options, context));
    });
}
