import { existsSync } from "node:fs";
import path from "node:path";
import { CONFIG_NAMES } from "../config/find-config.js";
import { configTemplate } from "../config/template.js";
import { cannotWrite } from "../failures/cannot-write.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { makeFolder } from "../files/make-folder.js";
import { writeNew } from "../files/new-file.js";
import { writeWhole } from "../files/whole-file.js";
import type { Lang } from "../messages/message.js";
import type { CliContext, CommonOptions } from "./context.js";

export interface InitCommandOptions extends CommonOptions {
  force: boolean;
}

/**
 * `zhenggai init [folder]`: writes a config file with comments, in the language of messages, and says what to do next.
 * @throws CliError where there is one already and `--force` was not given, or it cannot be written
 */
export async function initCommand(folder: string, options: InitCommandOptions, context: CliContext): Promise<ExitCode> {
  const [name, ...others] = CONFIG_NAMES;
  const file = path.join(folder, name);
  const other = others.find((other) => existsSync(path.join(folder, other)));
  if (other !== undefined) throw cliError(2, "config/other-exists", { file: path.join(folder, other) });
  if (!options.force && existsSync(file)) throw cliError(2, "config/exists", { file });
  try {
    makeFolder(folder);
    await (options.force ? writeWhole : writeNew)(file, configTemplate(options.lang));
  } catch (error) {
    throw cannotWrite(file, error);
  }
  if (options.json) context.stdout(`${JSON.stringify({ file })}\n`);
  else if (!options.quiet) context.stdout(NEXT[options.lang](file, folder));
  return 0;
}

const NEXT: Record<Lang, (file: string, folder: string) => string> = {
  zh: (file, folder) =>
    `已写出 ${file}
接下来：
  1. 把通报放进 ${path.join(folder, "corpus")}，或在文件中改 paths
  2. 逐项看看文件中的说明，去掉要启用的行首的 #
  3. ${folder === "." ? "" : `在 ${folder} 中`}运行 zhenggai run
`,
  en: (file, folder) =>
    `${file} was written
What to do next:
  1. put the notices into ${path.join(folder, "corpus")}, or change paths in the file
  2. read through the file, and take the # from the lines that are to be in force
  3. type zhenggai run${folder === "." ? "" : ` in ${folder}`}
`,
};
