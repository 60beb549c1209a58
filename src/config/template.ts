import { stringify } from "yaml";
import { HELP } from "../messages/help-words.js";
import type { Lang } from "../messages/message.js";
import { type Given, SETTINGS, type Setting, type SettingValue } from "./settings.js";

const WORDS = {
  zh: {
    head: [
      "zhenggai 的配置文件：一项研究的设置，与数据一起保存、一起交付。",
      "在本文件所在的文件夹里运行 zhenggai，即按此处的设置；命令行上给出的优先。",
      "相对路径从本文件所在的文件夹算起。行首有 # 的不起作用：去掉 # 即可启用。",
      "运行用了哪些设置、本文件的 SHA-256，都记在输出文件夹的 run.json 里。",
    ],
    standard: (value: string) => `默认：${value}`,
    oneOf: (choices: string) => `可用：${choices}`,
    none: "false 表示不用",
  },
  en: {
    head: [
      "Config file of zhenggai: the settings of a study, to be kept and handed on with its data.",
      "zhenggai, run in the folder of this file, follows it; what is typed on the command line wins.",
      "Relative paths start at the folder of this file. A line that begins with # is not in force: take the # away.",
      "What settings a run used, and the SHA-256 of this file, stand in run.json of its output.",
    ],
    standard: (value: string) => `default: ${value}`,
    oneOf: (choices: string) => `one of ${choices}`,
    none: "false for none",
  },
} satisfies Record<Lang, unknown>;

/** Settings that the file sets from the start: where the notices are, and where the results go. */
const IN_FORCE = ["paths", "out"];

/** A config file in YAML with every setting, its meaning and its default; all but the first two commented out. */
export function configTemplate(lang: Lang): string {
  const lines = WORDS[lang].head.map((line) => `# ${line}`);
  let section: string | undefined;
  for (const setting of SETTINGS as readonly Setting[]) {
    const [name, above] = setting.key.split(".").reverse() as [string, string | undefined];
    if (above !== section) {
      section = above;
      lines.push("", `# zhenggai ${section}: ${HELP[lang][section as keyof (typeof HELP)["zh"]]}`, `${section}:`);
    } else if (section === undefined) lines.push("");
    const indent = section === undefined ? "" : "  ";
    const line = stringify({ [name]: shown(setting.value) }, { flowCollectionPadding: false, collectionStyle: "flow" })
      .trim()
      .replace(/^\{(.*)\}$/s, "$1");
    lines.push(`${indent}# ${HELP[lang][setting.help]}${note(setting, lang)}`);
    lines.push(IN_FORCE.includes(setting.key) ? `${indent}${line}` : `${indent}# ${line}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The default, or what a value looks like. */
function shown(value: SettingValue): Given {
  if ("default" in value && value.default !== undefined) return value.default;
  return "example" in value && value.example !== undefined ? value.example : true;
}

/** What the help leaves unsaid: the choices, the default, and that there may be none. */
function note({ value, help }: Setting, lang: Lang): string {
  const words = WORDS[lang];
  const isSaid = (choice: string) => HELP[lang][help].includes(choice);
  const standard = value.kind === "switch" ? false : "default" in value ? value.default : undefined;
  const notes = [
    ...(value.kind === "choice" && !value.choices.every(isSaid) ? [words.oneOf(value.choices.join(", "))] : []),
    ...(standard === undefined
      ? []
      : [words.standard(Array.isArray(standard) ? standard.join(", ") : String(standard))]),
    ...(value.kind === "path" && value.none ? [words.none] : []),
  ];
  if (notes.length === 0) return "";
  return lang === "zh" ? `（${notes.join("；")}）` : ` (${notes.join("; ")})`;
}
