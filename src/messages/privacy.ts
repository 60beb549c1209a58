import type { CatalogueEntry } from "./message.js";

/** Messages about personal data and the key of pseudonyms. */
export const PRIVACY_MESSAGES = {
  "privacy/key-in-output": {
    severity: "error",
    zh: "密钥文件“{file}”在输出文件夹“{folder}”之内",
    en: "the key file “{file}” lies in the output folder “{folder}”",
    remedy: {
      zh: "输出会交给他人，密钥须另存他处：请用 --pseudonymise 指明输出文件夹之外的文件",
      en: "an output is handed on, and its key must not be: name a file outside of it with --pseudonymise",
    },
  },
  "privacy/key-in-input": {
    severity: "error",
    zh: "密钥文件“{file}”在通报文件夹“{folder}”之内",
    en: "the key file “{file}” lies in the folder of notices “{folder}”",
    remedy: { zh: "请把密钥存到别处", en: "keep the key elsewhere" },
  },
  "privacy/not-a-key": {
    severity: "error",
    zh: "“{file}”不是密钥文件，未予改动",
    en: "“{file}” is no key file and was left as it is",
    remedy: {
      zh: "请指明以前生成的密钥，或一个尚不存在的文件名（将新建密钥）",
      en: "name a key made before, or a file that does not exist yet, and a key is made there",
    },
  },
  "privacy/key-not-made": {
    severity: "error",
    zh: "无法在“{file}”生成密钥（{reason}）",
    en: "no key could be made at “{file}” ({reason})",
    remedy: { zh: "请检查文件夹权限，或换一个位置", en: "check the folder's permissions, or name another place" },
  },
  "privacy/bad-mapping": {
    severity: "error",
    zh: "代号对照表 {file} 无法读取：{reason}",
    en: "the mapping {file} cannot be read: {reason}",
    remedy: {
      zh: "请恢复原文件；若已无用，可删除，下次运行会重新写出本次用到的代号",
      en: "restore it; if it is of no use, delete it, and the next run writes the pseudonyms that it makes",
    },
  },
  "privacy/contradiction": {
    severity: "error",
    zh: "--pseudonymise 与 --keep-contacts 不能同时使用",
    en: "--pseudonymise and --keep-contacts contradict each other",
    remedy: {
      zh: "加代号时联系方式也换成代号：请只用其中一个",
      en: "contact details get pseudonyms like all else: use one of the two",
    },
  },
} satisfies Record<string, CatalogueEntry>;
