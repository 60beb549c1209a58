import type { CatalogueEntry } from "./message.js";

const SAVE_AGAIN = {
  zh: "请重新下载；若原程序能打开，请在其中另存为 .docx、.txt 或 .html",
  en: "download it again; if it opens in its own program, save it there as .docx, .txt or .html",
};
const CONVERT = {
  zh: "请转换为 .txt、.md、.html、.docx 或 .pdf",
  en: "convert it to .txt, .md, .html, .docx or .pdf",
};

/** Messages of the corpus stage. */
export const CORPUS_MESSAGES = {
  "corpus/missing-path": {
    severity: "error",
    zh: "找不到“{path}”",
    en: "there is no “{path}”",
    remedy: {
      zh: "请核对路径和当前文件夹；不给路径时，读取当前文件夹中的 corpus",
      en: "check the path, and the folder that you are in; where none is given, the folder corpus is read",
    },
  },
  "corpus/mistyped-path": {
    severity: "error",
    zh: "找不到“{path}”",
    en: "there is no “{path}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "corpus/closed-path": {
    severity: "error",
    zh: "无法打开“{path}”（{reason}）",
    en: "“{path}” cannot be opened ({reason})",
    remedy: { zh: "请检查读取权限", en: "check the right to read it" },
  },
  "corpus/empty": {
    severity: "error",
    zh: "文件没有任何内容",
    en: "the file is empty",
    remedy: { zh: "请重新下载，或从语料文件夹中移走", en: "download it again or take it out of the corpus folder" },
  },
  "corpus/blank": {
    severity: "error",
    zh: "文件中只有空白或网页导航，没有正文",
    en: "the file holds nothing but white space or a page's navigation",
    remedy: {
      zh: "若正文由网页脚本载入，请在浏览器中待正文出现后保存，或把正文复制到 .txt",
      en: "if a script loads the text, save the page from a browser once it shows, or copy the text into a .txt file",
    },
  },
  "corpus/too-large": {
    severity: "error",
    zh: "文件过大：{bytes} 字节，上限 {limit} 字节",
    en: "the file is too large: {bytes} bytes, the limit is {limit}",
    remedy: { zh: "请拆分文件", en: "take the file apart" },
  },
  "corpus/inflates-too-far": {
    severity: "error",
    zh: "压缩内容解开后超过上限 {limit} 字节，已停止读取",
    en: "its compressed content inflates beyond the limit of {limit} bytes, and reading stopped",
    remedy: {
      zh: "正常文档不会如此；若来源可信，请删去图片等后另存",
      en: "no ordinary document does this; if you trust its source, save it again without pictures and the like",
    },
  },
  "corpus/unsupported": {
    severity: "error",
    zh: "内容是 {found}，不支持这种格式",
    en: "its content is {found}, a format that is not read",
    remedy: CONVERT,
  },
  "corpus/binary": {
    severity: "error",
    zh: "内容既不是文本，也不是可识别的文档，与扩展名不符",
    en: "it holds neither text nor a document of a known format, whatever its name says",
    remedy: SAVE_AGAIN,
  },
  "corpus/plain-text": {
    severity: "error",
    zh: "扩展名是 {extension}，内容却是纯文本",
    en: "its name ends in {extension}, but it holds plain text",
    remedy: {
      zh: "若这就是通报，请把扩展名改为 .txt；否则请重新下载",
      en: "if that is the notice, let its name end in .txt; if not, download it again",
    },
  },
  "corpus/no-document": {
    severity: "error",
    zh: "是 zip 压缩包，其中没有 Word 正文（word/document.xml）",
    en: "it is a zip archive without the text of a Word document (word/document.xml)",
    remedy: {
      zh: "若是打包的文件，请先解压；若应是 Word 文档，请重新下载",
      en: "if files are packed in it, unpack them; if it should be a Word document, download it again",
    },
  },
  "corpus/old-office": {
    severity: "error",
    zh: "内容是旧版 Office 格式（{kind}），不能直接读取",
    en: "its content is of an old Office format ({kind}), which is not read",
    remedy: {
      zh: "请用 Word、WPS 或 LibreOffice 打开后另存为 .docx；只改扩展名不行",
      en: "open it in Word, WPS or LibreOffice and save it as .docx; renaming it is not enough",
    },
  },
  "corpus/encrypted": {
    severity: "error",
    zh: "{format} 文件有密码，无法读取",
    en: "the {format} file is protected by a password",
    remedy: { zh: "请去除密码后另存", en: "save it without the password" },
  },
  "corpus/breaks-off": {
    severity: "error",
    zh: "{format} 文件不完整：缺少结尾，可能没有下载或复制完",
    en: "the {format} file breaks off before its end; it was probably not downloaded or copied whole",
    remedy: { zh: "请重新下载或复制", en: "download or copy it again" },
  },
  "corpus/damaged": {
    severity: "error",
    zh: "{format} 文件已损坏（{reason}）",
    en: "the {format} file is damaged ({reason})",
    remedy: SAVE_AGAIN,
  },
  "corpus/scanned": {
    severity: "error",
    zh: "PDF 共 {pages} 页，没有文字（可能是扫描件）",
    en: "the PDF has {pages} {pages:page|pages} and no text; it is probably scanned",
    remedy: {
      zh: "请先做文字识别（OCR）并人工核对，或改用网页版原文",
      en: "have its text recognised (OCR) and checked, or use the notice's web page",
    },
  },
  "corpus/damaged-part": {
    severity: "warning",
    zh: "文档内部有错误，之后的内容可能缺失：{reason}",
    en: "the document has a mistake inside, and text after it may be missing: {reason}",
    remedy: SAVE_AGAIN,
  },
  "corpus/other-format": {
    severity: "warning",
    zh: "扩展名是 {extension}，内容却是 {format}，已按 {format} 读取",
    en: "its name ends in {extension}, but its content is {format}; it was read as {format}",
    remedy: {
      zh: "请核对是否为通报本身，而不是网站返回的登录页或出错页",
      en: "check that it is the notice, and not a page that the site sent in its place",
    },
  },
  "corpus/garbled": {
    severity: "warning",
    zh: "PDF 中 {percent}% 的字符不像中文文本，字体可能缺少 Unicode 映射",
    en: "{percent}% of the PDF's characters are none of a Chinese text; a font may lack its map to Unicode",
    remedy: {
      zh: "请核对提取的文字；若为乱码，请改用网页版或 Word 版",
      en: "check the text that was taken out; if it is garbled, use the notice's web page or Word file",
    },
  },
  "corpus/replacement-characters": {
    severity: "warning",
    zh: "有 {count} 个字符无法解码（显示为 �），编码按 {encoding} 读取",
    en: "{count} {count:character|characters} could not be decoded (shown as �); the file was read as {encoding}",
    remedy: {
      zh: "请核对原文；若大面积乱码，请另存为 UTF-8",
      en: "check against the original; if much of it is garbled, save it again as UTF-8",
    },
  },
  "corpus/no-notice": {
    severity: "info",
    zh: "不是整改通报（{genre}）；保留在表中，不计入比率",
    en: "no rectification notice ({genre}); kept in the tables, left out of ratios",
  },
  "corpus/duplicate": {
    severity: "info",
    zh: "所含通报已在 {source} 中出现，不重复计入",
    en: "its notices stand in {source} already and are not counted again",
  },
  "corpus/not-read": {
    severity: "error",
    zh: "文件无法读取（{reason}）",
    en: "the file cannot be read ({reason})",
    remedy: { zh: "请检查文件是否仍在、是否有访问权限", en: "check that it is still there and may be read" },
  },
} satisfies Record<string, CatalogueEntry>;
