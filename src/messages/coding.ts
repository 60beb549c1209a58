import type { CatalogueEntry } from "./message.js";

/** Messages of the coding stage. */
export const CODING_MESSAGES = {
  "model/none": {
    severity: "info",
    zh: "没有为编码手册“{file}”指明模型，只按其中的词语和规则编码",
    en: "no model was named for the codebook “{file}”; its terms and rules coded alone",
    remedy: {
      zh: "有已编码的通报时，可用 zhenggai train --codebook 训练一个，再用 --model 指明",
      en: "with coded notices, train one with zhenggai train --codebook, and name it with --model",
    },
  },
  "codebook/no-categories": {
    severity: "error",
    zh: "编码手册没有任何类别",
    en: "the codebook has no categories",
    remedy: {
      zh: "请在 categories: 下列出类别，可仿照 codebook/codebook.yaml",
      en: "list them under categories:, as codebook/codebook.yaml does",
    },
  },
  "codebook/not-a-map": {
    severity: "error",
    zh: "“{where}”中的这一项不是“名称: 值”的形式",
    en: "this entry of “{where}” is not made of “name: value” lines",
    remedy: {
      zh: "请参照 codebook/codebook.yaml 中的同类条目",
      en: "write it like its neighbours in codebook/codebook.yaml",
    },
  },
  "codebook/not-a-list": {
    severity: "error",
    zh: "“{key}”应为列表",
    en: "“{key}” should be a list",
    remedy: { zh: "请将每一项写成以“- ”开头的一行", en: "write each entry on a line that begins with “- ”" },
  },
  "codebook/missing": {
    severity: "error",
    zh: "“{where}”缺少“{key}”",
    en: "“{where}” lacks “{key}”",
    remedy: { zh: "请补上该项", en: "add it" },
  },
  "codebook/bad-code": {
    severity: "error",
    zh: "类别代码“{code}”不可用",
    en: "“{code}” cannot be a category code",
    remedy: {
      zh: "代码只能用小写英文字母、数字和连字符，并以字母开头",
      en: "use lower-case letters, digits and hyphens, beginning with a letter",
    },
  },
  "codebook/duplicate-code": {
    severity: "error",
    zh: "类别代码“{code}”出现了两次",
    en: "the category code “{code}” is given twice",
    remedy: { zh: "请改名或合并", en: "rename one or merge the two" },
  },
  "codebook/bad-weight": {
    severity: "error",
    zh: "类别“{code}”的一组词语权重为“{found}”",
    en: "a group of words of “{code}” has the weight “{found}”",
    remedy: {
      zh: "权重应为不等于 0、绝对值不超过 {largest} 的数",
      en: "give a number other than 0, at most {largest} in size",
    },
  },
  "codebook/duplicate-term": {
    severity: "error",
    zh: "词语“{term}”在类别“{code}”中出现了两次",
    en: "“{term}” stands twice in category “{code}”",
    remedy: {
      zh: "请只保留一处（空格、引号、全角半角不作区分）",
      en: "keep one of them (spaces, quotation marks and width make no difference)",
    },
  },
  "codebook/no-words": {
    severity: "error",
    zh: "这一组没有词语",
    en: "this group has no words",
    remedy: {
      zh: "请在 words: 后写出词语，以空格分隔，或删去这一组",
      en: "write them after words:, with spaces between, or delete the group",
    },
  },
  "codebook/frame-is-code": {
    severity: "error",
    zh: "词组“{name}”与一个类别代码同名",
    en: "the frame “{name}” has the name of a category code",
    remedy: { zh: "请给词组另取名称", en: "give the frame another name" },
  },
  "codebook/empty-rule": {
    severity: "error",
    zh: "规则“{id}”缺少条件（when）或标签（labels）",
    en: "the rule “{id}” lacks conditions (when) or labels",
    remedy: { zh: "请补全，或删去该规则", en: "complete or delete it" },
  },
  "codebook/mistyped-name": {
    severity: "error",
    zh: "“{id}”用到了不存在的类别或词组“{name}”",
    en: "“{id}” names “{name}”, which is neither a category nor a frame",
    remedy: { zh: "是否要用 {near}？", en: "did you mean {near}?" },
  },
  "codebook/misspelt-key": {
    severity: "error",
    zh: "“{name}”不是编码手册的名称",
    en: "“{name}” is no key of a codebook",
    remedy: { zh: "是否指 {meant}？", en: "was {meant} meant?" },
  },
  "codebook/unknown-name": {
    severity: "error",
    zh: "“{id}”用到了不存在的类别或词组“{name}”",
    en: "“{id}” names “{name}”, which is neither a category nor a frame",
    remedy: {
      zh: "请检查拼写，或先在 categories 或 frames 中定义",
      en: "check the spelling, or define it under categories or frames",
    },
  },
  "model/unreadable": {
    severity: "error",
    zh: "“{file}”不是本程序的模型文件：{reason}",
    en: "“{file}” is not a model file of this program: {reason}",
    remedy: {
      zh: "请用随程序发布的 model/model.json，或重新训练",
      en: "use model/model.json as shipped, or train again",
    },
  },
  "model/other-categories": {
    severity: "error",
    zh: "模型“{file}”是为另一套类别训练的，不适用于所给的编码手册（{codebook}）",
    en: "the model “{file}” was trained for other categories than those of the codebook given ({codebook})",
    remedy: {
      zh: "请用这份编码手册重新训练（见 docs/coding.md），或改用训练时的编码手册",
      en: "train again with this codebook (see docs/coding.md), or use the codebook it was trained with",
    },
  },
  "model/other-words": {
    severity: "info",
    zh: "所用模型训练时的词语或规则与编码手册“{file}”不同，置信度可能略有偏差",
    en: "the model was trained with other words or rules than those of the codebook “{file}”; confidences may be a little off",
    remedy: {
      zh: "定稿后可用 zhenggai train --codebook 为它训练一个（见 docs/coding.md），再用 --model 指明",
      en: "when the codebook is settled, train a model for it with zhenggai train --codebook (see docs/coding.md), and name it with --model",
    },
  },
  "training/unknown-code": {
    severity: "error",
    zh: "{notice} 中“{title}”的编码“{code}”不在编码手册中",
    en: "{notice}: “{title}” is coded “{code}”, which is not in the codebook",
    remedy: {
      zh: "请改正编码，或用 --codebook 指定所用的编码手册",
      en: "mend the coding, or name its codebook with --codebook",
    },
  },
  "training/bad-statements": {
    severity: "error",
    zh: "“{file}”不是已编码陈述的表格：{reason}",
    en: "“{file}” is no table of coded statements: {reason}",
    remedy: {
      zh: "请用 CSV，列为 source、title、aspect、parent、labels，格式见 docs/coding.md",
      en: "give a CSV with the columns source, title, aspect, parent and labels; docs/coding.md says what they hold",
    },
  },
  "training/too-few": {
    severity: "error",
    zh: "{gold} 中有类别编码的通报只有 {notices} 篇",
    en: "{gold} has category codes for {notices} {notices:notice|notices} only",
    remedy: { zh: "训练至少需要两篇，建议十篇以上", en: "training takes at least two; ten or more are advisable" },
  },
} satisfies Record<string, CatalogueEntry>;
