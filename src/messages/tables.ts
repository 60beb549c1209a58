import type { CatalogueEntry } from "./message.js";

/** Messages of reading a run's tables back. */
export const TABLE_MESSAGES = {
  "tables/no-run": {
    severity: "error",
    zh: "“{folder}”中没有运行结果（缺 tables/{table}.parquet）",
    en: "“{folder}” holds no output of a run (tables/{table}.parquet is missing)",
    remedy: {
      zh: "请先运行 zhenggai run，再给出其输出文件夹",
      en: "run zhenggai run first and name its output folder",
    },
  },
  "tables/no-manifest": {
    severity: "error",
    zh: "“{folder}”不是一次运行的输出文件夹（缺 run.json）",
    en: "“{folder}” is not the output folder of a run (run.json is missing)",
    remedy: {
      zh: "请先运行 zhenggai run 通报文件夹 --out {folder}；或给出其中有 run.json、report.html 和 tables/ 的那个文件夹",
      en: "run zhenggai run NOTICES --out {folder} first, or name the folder that holds run.json, report.html and tables/",
    },
  },
  "tables/bad-table": {
    severity: "error",
    zh: "表格“{file}”无法读取（{reason}）",
    en: "the table “{file}” cannot be read ({reason})",
    remedy: { zh: "请用 zhenggai run 重新生成", en: "write it anew with zhenggai run" },
  },
  "tables/cannot-read": {
    severity: "error",
    zh: "无法打开“{file}”（{reason}）",
    en: "“{file}” cannot be opened ({reason})",
    remedy: { zh: "请检查是否有读取权限", en: "check that you may read it" },
  },
} satisfies Record<string, CatalogueEntry>;
