/**
 * Radicals of the block from U+2E80 (last two hex digits of their code) with the characters that they look like, after
 * Unicode's EquivalentUnifiedIdeograph.txt.
 */
const SUPPLEMENT = new Map(
  "81厂 85亻 86冂 87几 88刀 89刂 8A卜 8B㔾 8C小 8D小 8E兀 8F尣 90尢 91尣 92巳 93幺 94彑 95彐 96忄 97心 98扌 99攵 9B旡 9C日 9D月 9E歺 9F母 A0民 A1氵 A2氺 A3灬 A4爫 A5爫 A6丬 A7牛 A8犭 A9王 AA疋 AB目 AC示 AD礻 AE竹 AF糹 B0纟 B1罓 B2罒 B3㓁 B4网 B6羊 B7羊 B8羊 B9耂 BA肀 BB聿 BC肉 BD臼 BE艹 BF艹 C0艹 C1虎 C2衤 C3覀 C4西 C5见 C6角 C7角 C8讠 C9贝 CA足 CB车 CC辶 CD辶 CE辶 CF阝 D0钅 D1長 D2镸 D3长 D4门 D5阜 D6阝 D7雨 D8青 D9韦 DA页 DB风 DC飞 DD食 DE食 DF飠 E0饣 E1首 E2马 E3骨 E4鬼 E5鱼 E6鸟 E7卤 E8麦 E9黄 EA黾 EB斉 EC齐 ED歯 EE齿 EF竜 F0龙 F1龜 F2亀 F3龟"
    .split(" ")
    .map((entry) => [0x2e00 + Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)]),
);
/** Unicode makes 戶 of this one; the texts at hand are in simplified characters. */
SUPPLEMENT.set(0x2f3e, "户");

const LOOKALIKE = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/;
const LOOKALIKES = new RegExp(LOOKALIKE.source, "g");

/**
 * Puts ordinary characters in the place of radicals (⼯, ⺠) and compatibility forms that only look like them, which
 * many PDFs give and which stay in text copied from one. One code unit for one, so that offsets do not change.
 */
export function unifyRadicals(text: string): string {
  if (!LOOKALIKE.test(text)) return text;
  return text.replace(LOOKALIKES, (char) => {
    const ordinary = SUPPLEMENT.get(char.charCodeAt(0)) ?? char.normalize("NFKC");
    return ordinary.length === 1 ? ordinary : char;
  });
}
