import type { CatalogueEntry } from "./message.js";

const LEFT_OUT = {
  zh: "该行未采用；请改正后重新 apply",
  en: "the row was not taken; correct it and apply the sheet again",
};

/** Messages of coding by hand: sheets that come back, the store of human codes, samples, agreement. */
export const HUMAN_CODING_MESSAGES = {
  "sheet/empty": {
    severity: "error",
    zh: "文件没有任何内容",
    en: "the file is empty",
    remedy: { zh: "请重新保存，或向编码者再要一份", en: "save it anew, or ask the coder for it again" },
  },
  "sheet/old-workbook": {
    severity: "error",
    zh: "旧版工作簿（.xls）或有密码的工作簿，不能读取",
    en: "a workbook of the old format (.xls), or one with a password, which is not read",
    remedy: { zh: "请在 Excel 或 WPS 中另存为 .xlsx（不设密码）", en: "save it as .xlsx without a password" },
  },
  "sheet/encrypted": {
    severity: "error",
    zh: "工作簿有密码",
    en: "the workbook is protected by a password",
    remedy: { zh: "请去除密码后另存", en: "save it without the password" },
  },
  "sheet/damaged": {
    severity: "error",
    zh: "工作簿已损坏，或不是 .xlsx：{reason}",
    en: "the workbook is damaged or no .xlsx: {reason}",
    remedy: {
      zh: "请在 Excel 或 WPS 中打开后另存为 .xlsx 或 .csv",
      en: "open it in its own program and save it as .xlsx or .csv",
    },
  },
  "sheet/undecoded": {
    severity: "warning",
    zh: "有 {count} 个字符无法按 {encoding} 解码",
    en: "{count} {count:character|characters} could not be decoded as {encoding}",
    remedy: { zh: "请另存为“CSV UTF-8”或 .xlsx", en: "save it as “CSV UTF-8” or .xlsx" },
  },
  "sheet/separator": {
    severity: "info",
    zh: "各列以“{found}”而不是逗号分隔；已照此读取",
    en: "columns are separated by “{found}” and not by commas; it was read so",
  },
  "sheet/no-heading": {
    severity: "error",
    zh: "没有找到列名行（应有 {columns} 等列名）",
    en: "no row with the names of columns was found ({columns} and others)",
    remedy: { zh: "请恢复 sample 写出的第一行", en: "put back the first row as sample wrote it" },
  },
  "sheet/table-of-run": {
    severity: "error",
    zh: "这是运行结果 problems.csv，不是编码表；采用它会把机器的编码全部当作人工编码",
    en: "this is the table problems.csv of a run, not a coding sheet; all of the machine's codes would count as a person's",
    remedy: {
      zh: "请用 zhenggai sample 生成编码表，只填写编过的行",
      en: "make a sheet with zhenggai sample and fill in the rows you code",
    },
  },
  "sheet/missing-column": {
    severity: "error",
    zh: "没有“{column}”列",
    en: "there is no column “{column}”",
    remedy: { zh: "请恢复该列名", en: "put its name back" },
  },
  "sheet/repeated-column": {
    severity: "warning",
    zh: "“{column}”列出现两次；采用左边的，{place} 列未读",
    en: "the column “{column}” stands twice; the left one was read, column {place} was not",
  },
  "sheet/renamed-column": {
    severity: "warning",
    zh: "没有“{column}”列；{place} 列“{found}”的内容符合，按该列读取",
    en: "there is no column “{column}”; column {place}, “{found}”, was taken for it because of what it holds",
  },
  "sheet/unknown-column": {
    severity: "info",
    zh: "{place} 列“{found}”不是编码表的列，未读",
    en: "column {place}, “{found}”, is none of a coding sheet's and was not read",
  },
  "sheet/blank-rows": {
    severity: "info",
    zh: "有 {count} 个空行，已跳过",
    en: "{count} blank {count:row was|rows were} passed over",
  },
  "sheet/stray-cell": {
    severity: "warning",
    zh: "最后一列右边还有内容“{found}”，未读",
    en: "“{found}” stands to the right of the last column and was not read",
    remedy: { zh: "若该行的单元格错位，请改正", en: "if the row's cells have slipped, put them back" },
  },
  "sheet/cleaned-id": {
    severity: "info",
    zh: "编号“{found}”读作 {assumed}",
    en: "the identifier “{found}” was read as {assumed}",
  },
  "sheet/padded-id": {
    severity: "warning",
    zh: "编号“{found}”开头的零丢失，补为 {assumed}",
    en: "the identifier “{found}” has lost zeros at its beginning; read as {assumed}",
  },
  "sheet/no-id": {
    severity: "warning",
    zh: "没有编号；按通报和问题的文字辨认",
    en: "there is no identifier; the problem was identified by the texts of notice and statement",
  },
  "sheet/damaged-id": {
    severity: "warning",
    zh: "编号变成了“{found}”；按通报和问题的文字辨认",
    en: "the identifier has become “{found}”; the problem was identified by the texts of notice and statement",
  },
  "sheet/unknown-id": {
    severity: "warning",
    zh: "所给的运行结果中没有编号“{found}”；按文字采用",
    en: "the run that was given has no problem “{found}”; the row was taken by its text",
    remedy: { zh: "若通报已更新，这是正常的", en: "this is as it should be where the notice has changed since" },
  },
  "sheet/no-problem": {
    severity: "error",
    zh: "编号“{found}”无法辨认，也没有通报和问题的文字",
    en: "the identifier “{found}” cannot be read, and the texts of notice and statement are not there",
    remedy: LEFT_OUT,
  },
  "sheet/text-lost": {
    severity: "error",
    zh: "编号“{found}”一行没有通报或问题的文字，无从核对",
    en: "the row of “{found}” has lost the texts of notice or statement, and nothing shows that they belong together",
    remedy: {
      zh: "请用 --run 给出抽样所用的运行结果，或恢复这些列",
      en: "give the run that the sheet was drawn from with --run, or put the columns back",
    },
  },
  "sheet/text-restored": {
    severity: "info",
    zh: "该行没有问题的文字；按编号从运行结果补上：“{found}”",
    en: "the row has no text of the problem; it was taken from the run by the identifier: “{found}”",
  },
  "sheet/shuffled": {
    severity: "error",
    zh: "编号“{found}”属于第 {other} 行的问题；可能只对部分列排了序",
    en: "the identifier “{found}” belongs to the problem in row {other}; perhaps some columns were sorted without the others",
    remedy: {
      zh: "该行未采用；请撤销排序，或从原编码表重新填写",
      en: "the row was not taken; undo the sorting, or fill in the original sheet again",
    },
  },
  "sheet/edited-text": {
    severity: "warning",
    zh: "“{found}”一行的问题文字被改动过；按改动后的文字采用",
    en: "the statement of “{found}” was edited; it was taken as it now reads",
    remedy: {
      zh: "问题全文请保持原样，意见写在备注中",
      en: "leave statements as they are and write remarks into the comment",
    },
  },
  "sheet/repeated-row": {
    severity: "info",
    zh: "与第 {other} 行重复，编码相同，只计一次",
    en: "the same as row {other}, with the same codes; counted once",
  },
  "sheet/contrary-rows": {
    severity: "error",
    zh: "与第 {other} 行是同一问题，而编码不同（{found}；第 {other} 行：{otherFound}）；都未采用",
    en: "the same problem as in row {other}, with other codes ({found}; row {other}: {otherFound}); neither was taken",
    remedy: { zh: "请只保留一行", en: "keep one of the rows" },
  },
  "sheet/cleaned-code": {
    severity: "info",
    zh: "{column}“{found}”读作 {assumed}",
    en: "{column} “{found}” was read as {assumed}",
  },
  "sheet/primary-from-labels": {
    severity: "info",
    zh: "没有填主类别；以标签中的第一个 {assumed} 为主类别",
    en: "no category is given; the first of the labels, {assumed}, was taken for it",
  },
  "sheet/bad-code": {
    severity: "error",
    zh: "{column}“{found}”不是代码（可用：{allowed}）；该行未采用",
    en: "{column} “{found}” is no code (there are: {allowed}); the row was not taken",
  },
  "sheet/mistyped-code": {
    severity: "error",
    zh: "{column}“{found}”不是代码；该行未采用",
    en: "{column} “{found}” is no code; the row was not taken",
    remedy: { zh: "是否指 {near}？", en: "did you mean {near}?" },
  },
  "sheet/spreadsheet-error": {
    severity: "error",
    zh: "{column} 显示公式错误“{found}”（可用代码：{allowed}）；该行未采用",
    en: "{column} shows a formula's error, “{found}” (codes are: {allowed}); the row was not taken",
  },
  "sheet/unread-date": {
    severity: "warning",
    zh: "编码日期“{found}”无法辨认，改用文件的修改时间",
    en: "the day of coding “{found}” cannot be read; the day the file was saved was used",
    remedy: { zh: "请写成 2024-03-05 的形式", en: "write it like 2024-03-05" },
  },
  "sheet/reformatted-date": {
    severity: "info",
    zh: "编码日期“{found}”读作 {assumed}",
    en: "the day of coding “{found}” was read as {assumed}",
  },
  "sheet/bad-weight": {
    severity: "warning",
    zh: "抽样权重“{found}”不是正数，按不明处理",
    en: "the weight “{found}” is no positive number and was taken as unknown",
  },
  "store/not-read": {
    severity: "error",
    zh: "无法读取人工编码文件“{file}”（{reason}）",
    en: "the file of human codes “{file}” cannot be read ({reason})",
    remedy: { zh: "请检查路径与读取权限", en: "check the path and the right to read it" },
  },
  "store/bad-line": {
    severity: "error",
    zh: "人工编码文件“{file}”第 {line} 行有误（“{reason}”）；文件未改动",
    en: "line {line} of the file of human codes “{file}” is not as it should be (“{reason}”); the file was left as it is",
    remedy: { zh: "请改正该行，或从备份恢复", en: "correct the line, or restore the file from a copy" },
  },
  "store/locked": {
    severity: "error",
    zh: "另一个 apply 正在写“{file}”，或曾经中断",
    en: "another apply is writing “{file}”, or one was broken off",
    remedy: {
      zh: "若没有别的 apply 在运行，请删除“{draft}”后重试",
      en: "if none is running, delete “{draft}” and try again",
    },
  },
  "store/not-written": {
    severity: "error",
    zh: "无法写入“{file}”（{reason}）；原有编码未改动",
    en: "“{file}” cannot be written ({reason}); the codes in it are unchanged",
    remedy: { zh: "请检查磁盘空间与权限", en: "check the disk's space and permissions" },
  },
  "store/revised": {
    severity: "info",
    zh: "{coder} 改了“{title}”的编码：{otherFound}（{when}）→ {found}；两者都保留，以后者为准",
    en: "{coder} has revised “{title}”: {otherFound} ({when}) → {found}; both are kept, the later counts",
  },
  "store/outdated": {
    severity: "info",
    zh: "“{title}”：{coder} 的这一编码（{found}）已在库中，且后来改为 {otherFound}（{when}）；未改动",
    en: "“{title}”: this code of {coder} ({found}) is in the store already and was changed to {otherFound} since ({when}); left as it is",
    remedy: { zh: "若要改回，请填写新的编码日期", en: "to change it back, give a new day of coding" },
  },
  "store/conflict": {
    severity: "warning",
    zh: "“{title}”编码不一：{other} 编为 {otherFound}（{when}），{coder} 编为 {found}；两者都保留，以后者为准",
    en: "two coders differ on “{title}”: {other} gave {otherFound} ({when}), {coder} gives {found}; both are kept, the later counts",
    remedy: {
      zh: "若要裁定，请把裁定结果作为一个编码者的编码 apply",
      en: "to settle it, apply the decision as the code of a further coder",
    },
  },
  "store/foreign-codes": {
    severity: "warning",
    zh: "“{file}”中有 {count} 条编码的类别不在编码手册中（如 {found}），未使用",
    en: "{count} {count:code|codes} in “{file}” {count:has|have} categories that the codebook lacks (such as {found}) and {count:was|were} not used",
    remedy: { zh: "不同的编码手册请用不同的 --store", en: "keep a --store of its own for each codebook" },
  },
  "store/unmatched": {
    severity: "warning",
    zh: "{coder} 对“{title}”（{notice}）的编码找不到对应的问题：{reason}",
    en: "{coder}'s code of “{title}” ({notice}) finds no problem: {reason}",
  },
  "store/other-notices": {
    severity: "info",
    zh: "“{file}”中有 {count} 条编码属于未读到的通报，未使用",
    en: "{count} {count:code|codes} in “{file}” {count:is|are} of notices that were not among those read, and {count:was|were} not used",
  },
  "store/more-unmatched": {
    severity: "warning",
    zh: "另有 {count} 条编码找不到对应的问题，见 run.json",
    en: "{count} more {count:code finds|codes find} no problem; run.json lists them",
  },
  "store/not-there": {
    severity: "error",
    zh: "没有人工编码文件“{file}”",
    en: "there is no file of human codes “{file}”",
    remedy: {
      zh: "请检查路径，或先用 zhenggai apply 收入编码表",
      en: "check the path, or take a sheet in with zhenggai apply first",
    },
  },
  "sample/no-problems": {
    severity: "error",
    zh: "“{paths}”中没有读到整改通报的问题，无从抽样",
    en: "{paths} holds no problem of a rectification notice to draw from",
    remedy: {
      zh: "请给出存放通报的文件夹；zhenggai parse 可查看一个文件是怎样读的",
      en: "name the folder that holds notices; zhenggai parse shows how one of them is read",
    },
  },
  "sample/fewer": {
    severity: "info",
    zh: "一共只有 {problems} 个问题，已全部列入（要求 {size} 个）",
    en: "there {problems:is|are} {problems} {problems:problem|problems} in all; every one was taken ({size} were asked for)",
  },
  "sample/dropped-strata": {
    severity: "warning",
    zh: "按 {dropped} 分层时层数多于 {size} 个名额，未按它分层",
    en: "with {dropped} there would be more strata than the {size} {size:place|places}; it was left out of the stratification",
    remedy: { zh: "如需按它分层，请加大 --size", en: "to stratify by it, draw more with --size" },
  },
  "sample/bad-strata": {
    severity: "error",
    zh: "--strata 中的“{value}”不能用来分层（可用：{allowed}）",
    en: "--strata takes {allowed}, not “{value}”",
  },
  "sample/bad-extension": {
    severity: "error",
    zh: "编码表应为 .csv 或 .xlsx，而不是“{file}”",
    en: "a coding sheet is .csv or .xlsx, not “{file}”",
  },
  "sample/file-exists": {
    severity: "error",
    zh: "“{file}”已经存在，里面可能有人工编码，未予覆盖",
    en: "“{file}” exists already and may hold somebody's codes; it was left alone",
    remedy: { zh: "请用 --out 另取名称", en: "choose another name with --out" },
  },
  "apply/no-coder": {
    severity: "error",
    zh: "“{file}”有 {count} 行没有写明编码者；未采用任何编码",
    en: "{count} {count:row|rows} of “{file}” {count:does|do} not say who coded them; nothing was taken",
    remedy: { zh: "请填写 coder 列，或用 --by 给出姓名", en: "fill in the column coder, or give the name with --by" },
  },
  "agree/too-few": {
    severity: "error",
    zh: "比较一致性至少要有两个编码者，只找到 {count} 个（{names}）",
    en: "agreement takes at least two coders; {count} {count:was|were} found ({names})",
    remedy: {
      zh: "请再给一份编码表，或用 --run 与机器比较",
      en: "give a further sheet, or compare with the machine by --run",
    },
  },
  "agree/uncoded": {
    severity: "warning",
    zh: "没有任何编码",
    en: "it holds no code",
    remedy: { zh: "请在 {column} 列填写", en: "fill in the column {column}" },
  },
  "agree/recoded": {
    severity: "info",
    zh: "{coder} 对“{title}”前后编码不同，以后者为准",
    en: "{coder} coded “{title}” twice and differently; the later code was used",
  },
  "agree/no-weights": {
    severity: "warning",
    zh: "有 {count} 个核对过的问题没有抽样权重；校正占比时各问题按同等权重计",
    en: "{count} validated {count:problem has|problems have} no weight; all were weighted equally in correcting the shares",
    remedy: {
      zh: "权重在编码表的 weight 列，人工编码库中没有：请给出编码表本身，并保留这一列",
      en: "weights stand in the sheets' column weight, not in the store: give the sheets themselves, with that column",
    },
  },
  "agree/outside-run": {
    severity: "info",
    zh: "有 {count} 个编码过的问题不在运行结果中，校正占比时未计",
    en: "{count} coded {count:problem is|problems are} not in the run and {count:was|were} left out in correcting the shares",
  },
} satisfies Record<string, CatalogueEntry>;
