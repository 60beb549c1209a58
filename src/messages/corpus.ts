import type { CatalogueEntry } from "./message.js";

const RESAVE = {
  zh: "请用原程序打开确认文件完好，再另存为 .docx、.txt 或 .html",
  en: "open it in its own program to see whether it is whole, and save it again as .docx, .txt or .html",
};

/** Messages of the corpus stage. */
export const CORPUS_MESSAGES = {
  "corpus/empty": {
    severity: "error",
    zh: "文件没有任何内容（{bytes} 字节）",
    en: "the file holds nothing ({bytes} bytes)",
    remedy: { zh: "请重新下载或从语料文件夹中移走", en: "download it again or take it out of the corpus folder" },
  },
  "corpus/blank": {
    severity: "error",
    zh: "文件中只有空白或网页导航，没有正文",
    en: "the file holds nothing but white space or a page's navigation",
    remedy: {
      zh: "若正文由网页脚本载入，请用浏览器“另存为”保存完整网页，或复制正文存为 .txt",
      en: "if a script loads the page's text, save the page from a browser, or copy the text into a .txt file",
    },
  },
  "corpus/binary": {
    severity: "error",
    zh: "文件不是文本：{found}",
    en: "the file is not text: {found}",
    remedy: { zh: "请提供 .txt、.md、.html、.docx 或 .pdf 文件", en: "give a .txt, .md, .html, .docx or .pdf file" },
  },
  "corpus/unsupported": {
    severity: "error",
    zh: "不支持的文件格式：{found}",
    en: "unsupported format: {found}",
    remedy: { zh: "请转换为 .txt、.md、.html、.docx 或 .pdf", en: "convert it to .txt, .md, .html, .docx or .pdf" },
  },
  "corpus/too-large": {
    severity: "error",
    zh: "文件过大：{bytes} 字节，上限 {limit} 字节",
    en: "the file is too large: {bytes} bytes, the limit is {limit}",
    remedy: { zh: "请拆分文件", en: "take the file apart" },
  },
  "corpus/damaged": {
    severity: "error",
    zh: "{format} 文件已损坏，无法读取：{reason}",
    en: "the {format} file is damaged and cannot be read: {reason}",
    remedy: RESAVE,
  },
  "corpus/replacement-characters": {
    severity: "warning",
    zh: "有 {count} 个字符无法解码（显示为 �），编码判断为 {encoding}",
    en: "{count} characters could not be decoded (shown as �); the encoding was taken to be {encoding}",
    remedy: {
      zh: "请核对原文；若大面积乱码，请另存为 UTF-8",
      en: "check against the original; if much of it is garbled, save it again as UTF-8",
    },
  },
} satisfies Record<string, CatalogueEntry>;
