import type { CatalogueEntry } from "./message.js";

/** Messages of the run and of its cache. */
export const PIPELINE_MESSAGES = {
  "pipeline/changing-file": {
    severity: "error",
    zh: "读取时文件正在被改写（试了{tries}次）",
    en: "the file was being written to while it was read ({tries} {tries:attempt|attempts})",
    remedy: { zh: "请待其写完后重新运行", en: "run again when it is finished" },
  },
  "pipeline/vanished-file": {
    severity: "error",
    zh: "运行期间文件被移走或删除",
    en: "the file was moved away or deleted during the run",
    remedy: { zh: "请放回文件后重新运行", en: "put it back and run again" },
  },
  "pipeline/bad-workers": {
    severity: "error",
    zh: "--workers 应为 1 到 {most} 的整数，而不是“{value}”",
    en: "--workers takes a whole number from 1 to {most}, not “{value}”",
  },
  "pipeline/no-cache": {
    severity: "warning",
    zh: "缓存文件夹“{folder}”不能使用（{reason}）；这次运行不用缓存",
    en: "the folder “{folder}” cannot hold the cache ({reason}); this run goes on without one",
    remedy: { zh: "请用 --cache 另选文件夹；结果不受影响", en: "choose another with --cache; results are the same" },
  },
  "pipeline/changed-input": {
    severity: "error",
    zh: "分析期间，“{file}”或同批文件被改动，而缓存中这一批的结果已损坏",
    en: "“{file}”, or a file of the same batch, was changed while it was analysed, and what the cache held of them is damaged",
    remedy: { zh: "请待文件不再改动后重新运行", en: "run again when the files no longer change" },
  },
  "pipeline/worker-died": {
    severity: "error",
    zh: "一个分析线程意外终止：{reason}",
    en: "an analysis thread ended unexpectedly: {reason}",
    remedy: {
      zh: "多半是内存不足：请用 --workers 1 重新运行；已完成的部分会从缓存中读取",
      en: "memory is the likely cause: run again with --workers 1; what was finished is taken from the cache",
    },
  },
  "pipeline/no-manifest": {
    severity: "error",
    zh: "“{folder}”不是一次运行的输出文件夹（缺 run.json）",
    en: "“{folder}” is not the output folder of a run (run.json is missing)",
    remedy: {
      zh: "请先运行 zhenggai run 通报文件夹 --out {folder}；或给出其中有 run.json、report.html 和 tables/ 的那个文件夹",
      en: "run zhenggai run NOTICES --out {folder} first, or name the folder that holds run.json, report.html and tables/",
    },
  },
  "pipeline/no-run": {
    severity: "error",
    zh: "“{folder}”中没有运行结果（tables/*.parquet）",
    en: "“{folder}” holds no result of a run (tables/*.parquet)",
    remedy: {
      zh: "请先运行 zhenggai run；结果不在 output 时，把所在文件夹写在 SQL 之后",
      en: "run zhenggai run first; where its output is not in the folder output, name its folder after the SQL",
    },
  },
} satisfies Record<string, CatalogueEntry>;
