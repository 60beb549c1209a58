import type { Lang, Message } from "./message.js";

/** What the system calls a fault, and what it means. */
const WORDS: Readonly<Record<string, Record<Lang, string>>> = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "no such file or folder" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "系统不允许", en: "not permitted" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "it is a folder, not a file" },
  ENOTDIR: { zh: "路径中有一段是文件，不是文件夹", en: "part of the path is a file, not a folder" },
  EEXIST: { zh: "那里有同名的文件", en: "a file of that name is in the way" },
  EROFS: { zh: "磁盘只能读", en: "the disk is read-only" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EDQUOT: { zh: "磁盘配额已用完", en: "the disk quota is used up" },
  EBUSY: { zh: "正被其他程序使用", en: "another program is using it" },
  EIO: { zh: "磁盘读写出错", en: "the disk failed" },
  EMFILE: { zh: "打开的文件过多", en: "too many files are open" },
  ENAMETOOLONG: { zh: "名称过长", en: "the name is too long" },
  ELOOP: { zh: "链接互相指向", en: "links lead round in a circle" },
};

/** The arguments of a message with a `reason` that is the system's own name of a fault put into words; the name stays. */
export function reasonInWords(args: Message["args"], lang: Lang): Message["args"] {
  const { reason } = args;
  const words = typeof reason === "string" && Object.hasOwn(WORDS, reason) ? WORDS[reason]![lang] : null;
  return words === null ? args : { ...args, reason: `${words}${lang === "zh" ? "，" : ", "}${reason}` };
}
