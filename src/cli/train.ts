import path from "node:path";
import { type Codebook, loadCodebook, SHIPPED_CODEBOOK } from "../coding/codebook.js";
import { type Model, type ModelFigures, modelText } from "../coding/model.js";
import type { TrainingSet } from "../coding/training-set.js";
import { cannotWrite } from "../failures/cannot-write.js";
import { cliError, type ExitCode } from "../failures/cli-error.js";
import { makeFolder } from "../files/make-folder.js";
import { makeWhole } from "../files/whole-file.js";
import type { Lang } from "../messages/message.js";
import { readTrainingSet, withStatements } from "../pipeline/read-training-set.js";
import { loadCoder } from "../pipeline/settings.js";
import type { CliContext, CommonOptions } from "./context.js";
import { goldError } from "./gold-error.js";

export interface TrainOptions extends CommonOptions {
  /** Folders of gold files. */
  gold: string[];
  /** Folders of the notices that they code; those beside the gold folders where not given. */
  corpus?: string[];
  /** CSV of coded statements. */
  statements?: string;
  /** File that the model is written to. */
  out: string;
  codebook?: string;
}

/** `zhenggai train`: fits the model to hand-coded notices and says how good it is on notices it has not seen. */
export async function trainCommand(options: TrainOptions, context: CliContext): Promise<ExitCode> {
  // Without a model: the one that is there may belong to a codebook that has changed since.
  const codebook = await codebookOf(options);
  const set = await trainingSetOf(options);
  refuseUnfit(set, codebook, options.gold.join(" "));
  // Imported here because it loads the classifiers, which --help need not wait for.
  const { train } = await import("../coding/train.js");
  const model = await trainInto(options.out, () => train(set, codebook).model);
  if (options.json) context.stdout(`${JSON.stringify({ out: options.out, ...reportOf(model) }, null, 2)}\n`);
  else context.stdout(figuresText(model, options));
  return 0;
}

/** @throws CliError where the codebook is missing, CodebookError where it has faults */
async function codebookOf({ codebook }: TrainOptions): Promise<Codebook> {
  if (codebook !== undefined) return (await loadCoder({ codebook })).codebook;
  return loadCodebook(SHIPPED_CODEBOOK);
}

/** @throws CliError naming file and key, where the reference coding is missing or not in its format */
async function trainingSetOf({ gold, corpus, statements, lang }: TrainOptions): Promise<TrainingSet> {
  try {
    const set = await readTrainingSet(gold, corpus);
    return statements === undefined ? set : await withStatements(set, statements);
  } catch (error) {
    throw goldError(error, gold.join(" "), lang);
  }
}

/** @throws CliError where the set names codes that the codebook does not have, or is too small to be held against itself */
function refuseUnfit({ problems, statements }: TrainingSet, codebook: Codebook, gold: string): void {
  const codes = new Set(codebook.categories.map(({ code }) => code));
  for (const { notice, title, labels } of [...problems, ...statements]) {
    const unknown = labels.find((label) => !codes.has(label));
    if (unknown !== undefined) throw cliError(2, "training/unknown-code", { notice, title, code: unknown });
  }
  const notices = new Set(problems.map(({ notice }) => notice)).size;
  if (notices < 2) throw cliError(2, "training/too-few", { gold, notices });
}

/** @throws CliError where the disk refuses, before the training, which takes long, if it can be told by then */
async function trainInto(file: string, train: () => Model): Promise<Model> {
  try {
    makeFolder(path.dirname(file));
    return await makeWhole(file, async (handle) => {
      const model = train();
      await handle.writeFile(modelText(model));
      return model;
    });
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

function reportOf({ codebook, trainingSet, figures, statementFigures }: Model) {
  return { codebook, trainingSet, figures, statementFigures };
}

const LABELS: Record<Exclude<keyof ModelFigures, "kappaLow" | "kappaHigh">, { zh: string; en: string }> = {
  problems: { zh: "问题", en: "problems" },
  notices: { zh: "通报或来源", en: "notices or sources" },
  kappa: { zh: "主类别 kappa（95% 区间）", en: "kappa of the primary category (95 % interval)" },
  macroF1: { zh: "宏平均 F1", en: "macro-F1" },
  coreF1: { zh: "核心类别 F1", en: "F1 of the core categories" },
  labelsJaccard: { zh: "标签 Jaccard 系数", en: "Jaccard coefficient of the labels" },
  calibrationError: { zh: "置信度校准误差", en: "calibration error of the confidence" },
};

function figuresText(model: Model, { lang, out }: TrainOptions): string {
  const zh = lang === "zh";
  const lines = [
    zh
      ? `模型已写入 ${out}（编码手册 ${model.codebook.slice(0, 12)}）`
      : `model written to ${out} (codebook ${model.codebook.slice(0, 12)})`,
    zh
      ? "交叉验证（每篇由未用该篇训练的模型编码）："
      : "cross-validated (each notice coded by a model trained without it):",
    ...figureLines(model.figures!, lang),
  ];
  if (model.statementFigures) {
    lines.push(
      zh
        ? "另加的陈述（每一来源由未用该来源训练的模型编码）："
        : "statements (each source coded by a model trained without it):",
      ...figureLines(model.statementFigures, lang),
    );
  }
  return `${lines.join("\n")}\n`;
}

function figureLines(figures: ModelFigures, lang: Lang): string[] {
  return Object.entries(LABELS).map(([name, label]) => {
    const value = figures[name as keyof ModelFigures];
    const interval = name === "kappa" ? ` (${figures.kappaLow.toFixed(3)}–${figures.kappaHigh.toFixed(3)})` : "";
    return `  ${label[lang]}: ${name === "problems" || name === "notices" ? value : value.toFixed(3)}${interval}`;
  });
}
