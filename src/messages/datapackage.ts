import type { CatalogueEntry } from "./message.js";

/** Messages of the data package and of the workbook of a run. */
export const DATAPACKAGE_MESSAGES = {
  "package/bad-metadata": {
    severity: "error",
    zh: "数据说明文件 {file} 有误，位置 {place}：{fault}",
    en: "the description of the data, {file}, at {place}: {fault}",
    remedy: {
      zh: "可用的项目见 docs/exporting.md；不知道的项目请省略",
      en: "docs/exporting.md lists what it may hold; leave out what is not known",
    },
  },
} satisfies Record<string, CatalogueEntry>;
