const BODIES =
  "教育局 财政局 交通运输局 农业农村局 卫生健康局 自然资源局 住房和城乡建设局 水利局 民政局 司法局 公安局 文化和旅游局 审计局 统计局 商务局 应急管理局 市场监督管理局 生态环境局 人力资源和社会保障局 退役军人事务局 医疗保障局 城市管理局 信访局 林业局 科学技术局 人民医院 中医院 第一中学 职业技术学校 供销合作社 融媒体中心 城市建设投资集团有限公司 人民检察院 人民法院 妇女联合会 总工会".split(
    " ",
  );
const COUNT = "一二三四五六七八九十".split("");
const TAILS = ["委员会", "党组", "党委", "党组"];

/** How the items of a notice are marked: each notice keeps to one way. */
const STYLES = [
  { item: (n, title) => `${n}.关于${title}的问题。`, account: "" },
  { item: (n, title) => `${n}．针对“${title}”问题的整改`, account: "整改情况：" },
  { item: (n, title) => `（${n}）${title}。`, account: "整改情况：" },
  { item: (n, title) => `（${n}）关于“${title}”问题。`, account: "整改进展：" },
  { item: (n, title) => `${n}、${title}问题`, account: "" },
];

/**
 * One notice as text, of about the length asked for.
 * @param material what `readMaterial` gives
 * @param random a source of its own for each notice
 * @param chars about how many characters
 */
export function noticeText(material, random, chars) {
  const { vary, aspects, pools, sentences, places } = material;
  const place = random.pick(places);
  const city = random.chance(0.3);
  const seat = city ? place.city : place.county;
  const level = city ? "市委" : "县委";
  const unit = `中共${seat}${random.pick(BODIES)}${random.pick(TAILS)}`;
  const year = random.between(2017, 2024);
  const style = random.pick(STYLES);
  const say = (pool) => vary(random.pick(pool), random);
  const lines = [
    `${unit}关于${level}巡察整改${random.pick(["进展情况的通报", "情况的通报", "情况的报告"])}`,
    `${year + 1}年${random.between(1, 12)}月${random.between(1, 28)}日`,
    `根据${level}统一部署，${year}年${random.between(1, 6)}月${random.between(1, 28)}日至${random.between(7, 9)}月${random.between(1, 28)}日，${level}第${random.pick(COUNT)}巡察组对${unit.slice(2)}进行了巡察。${year}年${random.between(10, 12)}月${random.between(1, 28)}日，巡察组反馈了意见。按照党务公开原则和有关要求，现将整改情况予以公布。`,
    "一、整改工作组织情况",
    `${paragraph(() => say(sentences), random.between(3, 8))}`,
    "二、反馈问题整改情况",
  ];
  let length = lines.join("").length;
  let number = 0;
  for (let part = 0; length < chars && part < COUNT.length; part++) {
    lines.push(`（${COUNT[part]}）${say(aspects)}方面`);
    const end = Math.max((chars * (part + 1)) / random.between(3, 5), length + 1);
    while (length < end && length < chars) {
      const from = lines.length;
      const pool = random.pick(pools);
      lines.push(style.item(++number, say(pool.titles)));
      lines.push(...account(style, () => say(random.chance(0.8) ? pool.sentences : sentences), random));
      for (const line of lines.slice(from)) length += line.length;
    }
  }
  lines.push(
    "三、下一步工作打算",
    paragraph(() => say(sentences), random.between(2, 5)),
  );
  lines.push(
    `欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0000-${random.between(1000000, 9999999)}；邮政信箱：${seat}${random.between(1, 400)}号。`,
  );
  return `${lines.join("\n")}\n`;
}

function account(style, sentence, random) {
  const measures = random.between(1, 5);
  const texts = Array.from({ length: measures }, () => paragraph(sentence, random.between(1, 4)));
  const state = random.chance(0.2)
    ? random.pick(["该问题已完成整改。", "已整改完成并长期坚持。", "正在持续推进。", "基本完成。"])
    : "";
  if (measures === 1) return [style.account + texts[0] + state];
  const marked = texts.map((text, at) => `${COUNT[at]}是${text}`);
  if (random.chance(0.4)) return [style.account + marked[0], ...marked.slice(1, -1), marked.at(-1) + state];
  return [style.account + marked.join("") + state];
}

function paragraph(sentence, count) {
  let text = "";
  for (let at = 0; at < count; at++) text += `${sentence()}${at === count - 1 ? "。" : at % 3 === 2 ? "；" : "。"}`;
  return text;
}
