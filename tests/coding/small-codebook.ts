import { type Codebook, parseCodebook } from "../../src/coding/codebook.js";

/** A researcher's own codebook: other categories, few terms. */
export const SMALL_CODEBOOK = `
version: "7"
residual: rest
categories:
  - code: water
    core: true
    name: { zh: 水, en: Water }
    definition: { zh: 与水有关, en: About water }
    terms:
      - reason: Water by name.
        weight: 4
        words: 水库 灌溉 水费 水费收缴
      - reason: A hint.
        weight: 1
        words: [渠]
  - code: money
    name: { zh: 钱, en: Money }
    definition: { zh: 与钱有关, en: About money }
    terms:
      - reason: Money by name.
        weight: 3
        words: 资金 水费收缴 欠款
  - code: rest
    name: { zh: 其余, en: Rest }
    definition: { zh: 其余, en: The rest }
    terms: []
generic:
  - reason: Words of degree.
    words: 不到位 管理 监督
frames:
  late:
    reason: Late.
    words: 拖欠 滞后
rules:
  - id: late-money
    reason: Money that is late.
    when: { title: [water, late] }
    unless: { heading: [money] }
    labels: [money, water]
further:
  - id: money-said
    reason: Money in the statement.
    primary: [water]
    when: { statement: [money] }
    unless: { title: [late] }
    labels: [money]
`;

export function smallCodebook(): Codebook {
  return parseCodebook(SMALL_CODEBOOK, "small.yaml");
}
