import type { CatalogueEntry } from "./message.js";

/** Messages of the comparison of two runs. */
export const DIFF_MESSAGES = {
  "diff/no-run": {
    severity: "error",
    zh: "“{folder}”中没有运行结果（缺 run.json）",
    en: "“{folder}” holds no output of a run (run.json is missing)",
    remedy: {
      zh: "请给出 zhenggai run 的两个输出文件夹，先前的在前",
      en: "name two output folders of zhenggai run, the earlier first",
    },
  },
  "diff/bad-run": {
    severity: "error",
    zh: "“{file}”无法读取（{reason}）",
    en: "“{file}” cannot be read ({reason})",
    remedy: { zh: "请重新运行 zhenggai run", en: "write it anew with zhenggai run" },
  },
} satisfies Record<string, CatalogueEntry>;
