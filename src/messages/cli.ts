import type { CatalogueEntry } from "./message.js";

/** Messages of the command line and of the output. */
export const CLI_MESSAGES = {
  "cli/no-such-path": {
    severity: "error",
    zh: "找不到“{path}”",
    en: "there is no “{path}”",
    remedy: { zh: "请检查路径和当前文件夹", en: "check the path, and the folder that you are in" },
  },
  "cli/mistyped-path": {
    severity: "error",
    zh: "找不到“{path}”",
    en: "there is no “{path}”",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "cli/no-input": {
    severity: "error",
    zh: "“{paths}”中没有可读取的文件（.txt .md .html .htm .docx .pdf）",
    en: "{paths} holds no file that can be read (.txt .md .html .htm .docx .pdf)",
    remedy: { zh: "请给出存放通报的文件夹", en: "name the folder that holds the notices" },
  },
  "cli/not-a-file": {
    severity: "error",
    zh: "“{path}”不是文件",
    en: "“{path}” is not a file",
    remedy: {
      zh: "parse 一次读取一个文件；整个文件夹请用 zhenggai run",
      en: "parse reads one file; for a folder use zhenggai run",
    },
  },
  "cli/folder-for-file": {
    severity: "error",
    zh: "“{path}”是文件夹，这里要的是文件",
    en: "“{path}” is a folder where a file is wanted",
    remedy: { zh: "请给出其中的文件", en: "name the file in it" },
  },
  "cli/file-for-folder": {
    severity: "error",
    zh: "“{path}”是文件，这里要的是文件夹",
    en: "“{path}” is a file where a folder is wanted",
    remedy: { zh: "请给出它所在的文件夹", en: "name the folder that it is in" },
  },
  "cli/cannot-read": {
    severity: "error",
    zh: "无法读取“{path}”（{reason}）",
    en: "“{path}” cannot be read ({reason})",
    remedy: { zh: "请检查访问权限", en: "check its permissions" },
  },
  "cli/foreign-output": {
    severity: "error",
    zh: "{folder} 中的“{name}”不是本程序写出的，未予覆盖",
    en: "“{name}” in {folder} was not written by this program and is left alone",
    remedy: { zh: "请用 --out 另选文件夹，或自行移走它", en: "choose another folder with --out, or move it away" },
  },
  "cli/disk-full": {
    severity: "error",
    zh: "写入“{where}”时磁盘已满；原有结果未改动",
    en: "the disk is full while writing “{where}”; earlier output is unchanged",
    remedy: {
      zh: "请腾出空间或用 --out 换一个磁盘，然后重新运行",
      en: "free some space, or choose another disk with --out, and run again",
    },
  },
  "cli/cannot-write": {
    severity: "error",
    zh: "无法写入“{where}”（{reason}）；原有结果未改动",
    en: "“{where}” cannot be written ({reason}); earlier output is unchanged",
    remedy: {
      zh: "请检查上级文件夹是否存在、能否写入，或用 --out 另选文件夹",
      en: "check that the folder above it exists and can be written to, or choose another with --out",
    },
  },
  "cli/cannot-print": {
    severity: "error",
    zh: "结果无法写到 stdout（{reason}）",
    en: "the result cannot be written to stdout ({reason})",
    remedy: {
      zh: "请检查所写入的文件或磁盘，然后重新运行",
      en: "check the file or the disk that it goes to, and run again",
    },
  },
  "cli/bad-lang": {
    severity: "error",
    zh: "--lang 只能是 zh 或 en，而不是“{value}”",
    en: "--lang takes zh or en, not “{value}”",
  },
  "cli/bad-codebook": {
    severity: "error",
    zh: "编码手册 {file} 有{count}处错误：\n{faults}",
    en: "the codebook {file} has {count} {count:fault|faults}:\n{faults}",
  },
  "cli/gold-without-corpus": {
    severity: "error",
    zh: "“{paths}”中没有编码所指的通报（如 {file}）",
    en: "{paths} holds none of the notices that the coding refers to (such as {file})",
    remedy: { zh: "请给出这些通报所在的文件夹", en: "name the folder that holds these notices" },
  },
  "cli/gold-file": {
    severity: "error",
    zh: "人工编码 {file} 有误：{detail}",
    en: "reference coding {file}: {detail}",
    remedy: { zh: "格式见 corpus/README.md", en: "the format is described in corpus/README.md" },
  },
  "cli/gold-format": {
    severity: "error",
    zh: "人工编码 {file} 的“{key}”有误：{detail}",
    en: "reference coding {file}, “{key}”: {detail}",
    remedy: { zh: "格式见 corpus/README.md", en: "the format is described in corpus/README.md" },
  },
  "cli/interrupted": {
    severity: "error",
    zh: "已中断；原有结果未改动",
    en: "interrupted; earlier output is unchanged",
  },
  "cli/unexpected": {
    severity: "error",
    zh: "程序内部错误：{reason}",
    en: "an error inside the program: {reason}",
    remedy: {
      zh: "请加 --debug 重新运行，并把输出随问题报告一并提交",
      en: "run again with --debug and report it with what it prints",
    },
  },
} satisfies Record<string, CatalogueEntry>;
