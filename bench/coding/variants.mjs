/**
 * Compares designs of the coder, each by leaving one notice out in turn:
 *
 *   npm run build && node bench/coding/variants.mjs [GOLD…]
 *
 * GOLD (default ../shared/gold) are folders of gold files, with their notices beside them. Prints the table of docs/coding.md.
 */
import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import { codingOf, createDecider } from "../../dist/coding/classify.js";
import { loadCodebook } from "../../dist/coding/codebook.js";
import { figuresOf, noticesOf } from "../../dist/coding/cross-validate.js";
import { EvidenceReader, scores, strongestOf } from "../../dist/coding/evidence.js";
import { FeatureMaker } from "../../dist/coding/features.js";
import { untrainedModel } from "../../dist/coding/model.js";
import { trainClassifier } from "../../dist/coding/scorer.js";
import { comparable } from "../../dist/coding/terms.js";
import { readTrainingSet } from "../../dist/pipeline/read-training-set.js";

const codebook = await loadCodebook("codebook/codebook.yaml");
const { problems } = await readTrainingSet(process.argv.length > 2 ? process.argv.slice(2) : ["../shared/gold"]);
const codes = codebook.categories.map(({ code }) => code);
const reader = new EvidenceReader(codebook);
const maker = new FeatureMaker(codebook);
const read = new Map(problems.map((problem) => [problem, reader.read(problem)]));
const made = new Map(problems.map((problem) => [problem, maker.make(read.get(problem))]));

/** Without a model: the strongest category of the title, else of the heading, else of the part. */
const dictionaryAlone = () => (problem) => {
  const evidence = read.get(problem);
  for (const place of ["title", "heading", "part"]) {
    const best = strongestOf(scores(evidence[place], codes.length));
    if (best !== null) return labelled(codes[best]);
  }
  return labelled(codebook.residual);
};

/** The coder as shipped, with parts of it taken away. */
const shipped =
  ({ without = [], rules = true, classifier = true } = {}) =>
  (training) => {
    const book = rules ? codebook : { ...codebook, rules: [], further: [] };
    const model = untrainedModel(codebook);
    if (classifier) {
      const examples = training.flatMap((problem) => {
        const { values, signs } = made.get(problem);
        return codes
          .map((code, category) => ({ category, applies: problem.labels.includes(code) }))
          .filter(({ category, applies }) => applies || signs.includes(category))
          .map(({ category, applies }) => ({ values: mask(values[category], without), applies }));
      });
      model.classifier = trainClassifier(examples);
    }
    if (without.length > 0) {
      model.classifier.theta = model.classifier.theta.map(({ elements }) => ({ elements: mask(elements, without) }));
    }
    const decide = createDecider(book, model);
    return (problem) => codingOf(decide(problem), book, model);
  };

const mask = (values, without) =>
  values.map((value, i) => (without.some((n) => maker.names[i].startsWith(n)) ? 0 : value));

/** natural's naive Bayes on tokens. */
const bayes = (tokens) => (training) => {
  const classifier = new BayesClassifier();
  for (const problem of training) classifier.addDocument(tokens(problem), problem.labels[0]);
  classifier.train();
  return (problem) => labelled(classifier.classify(tokens(problem)));
};

/** Multinomial logistic regression on tokens, full gradient with L2. */
const logistic = (tokens) => (training) => {
  const index = new Map();
  const rows = training.map((problem) =>
    tokens(problem).map((token) => {
      if (!index.has(token)) index.set(token, index.size);
      return index.get(token);
    }),
  );
  const size = codes.length;
  const weights = new Float64Array(index.size * size);
  const moments = new Float64Array(weights.length);
  const scales = new Float64Array(weights.length);
  for (let step = 1; step <= 150; step++) {
    const gradient = weights.map((weight) => weight);
    rows.forEach((row, n) => {
      const chances = softmax(row, weights, size);
      chances[codes.indexOf(training[n].labels[0])] -= 1;
      for (const j of row) for (let k = 0; k < size; k++) gradient[j * size + k] += chances[k];
    });
    for (let i = 0; i < weights.length; i++) {
      moments[i] = 0.9 * moments[i] + 0.1 * gradient[i];
      scales[i] = 0.999 * scales[i] + 0.001 * gradient[i] ** 2;
      weights[i] -= (0.05 * (moments[i] / (1 - 0.9 ** step))) / (Math.sqrt(scales[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return (problem) => {
    const row = tokens(problem).flatMap((token) => index.get(token) ?? []);
    const chances = softmax(row, weights, size);
    return labelled(codes[chances.indexOf(Math.max(...chances))]);
  };
};

function softmax(row, weights, size) {
  const sums = new Array(size).fill(0);
  for (const j of row) for (let k = 0; k < size; k++) sums[k] += weights[j * size + k];
  const highest = Math.max(...sums);
  const odds = sums.map((value) => Math.exp(value - highest));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}

const labelled = (category) => ({ category, labels: [category], confidence: 1, codedBy: "model", evidence: [] });

function ngrams(text, prefix) {
  const plain = comparable(text ?? "");
  const grams = new Set();
  for (let n = 2; n <= 3; n++) for (let i = 0; i + n <= plain.length; i++) grams.add(prefix + plain.slice(i, i + n));
  return [...grams];
}

const characters = ({ title, parent, aspect }) => [
  ...ngrams(title, "t"),
  ...ngrams(parent, "p"),
  ...ngrams(aspect, "a"),
];

const terms = (problem) => {
  const evidence = read.get(problem);
  return ["title", "heading", "part"].flatMap((place) => evidence[place].terms.map(({ term }) => place + term));
};

const VARIANTS = [
  ["naive Bayes (natural) on 2- and 3-grams of title and headings", bayes(characters)],
  ["logistic regression on the same 2- and 3-grams", logistic(characters)],
  ["naive Bayes (natural) on codebook terms by place", bayes(terms)],
  ["logistic regression on terms by place and 2- and 3-grams", logistic((p) => [...terms(p), ...characters(p)])],
  ["dictionary alone: strongest category of title, else of headings", dictionaryAlone],
  ["shared signs with fixed weights, rules", shipped({ classifier: false })],
  ["**shared signs, weights by natural's logistic regression, rules** (shipped)", shipped()],
  ["… without rules", shipped({ rules: false })],
  ["… without the account", shipped({ without: ["account"] })],
  ["… without the rest of the statement", shipped({ without: ["statement"] })],
  ["… without headings", shipped({ without: ["heading", "part"] })],
  ["… without first and last term, first clause", shipped({ without: ["title-first", "title-last"] })],
  ["… without how common a category is", shipped({ without: ["category="] })],
];

console.log("| design | kappa | 95 % interval | macro-F1 | core F1 | Jaccard | s |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const [name, design] of VARIANTS) {
  const started = performance.now();
  const heldOut = noticesOf(problems).flatMap((notice) => {
    const code = design(problems.filter((problem) => problem.notice !== notice));
    return problems
      .filter((problem) => problem.notice === notice)
      .map((problem) => ({ problem, coding: code(problem) }));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { kappa, kappaLow, kappaHigh, macroF1, coreF1, labelsJaccard } = figuresOf(heldOut, codebook);
  const cells = [kappa, `${kappaLow.toFixed(2)}–${kappaHigh.toFixed(2)}`, macroF1, coreF1, labelsJaccard];
  console.log(`| ${[name, ...cells.map((c) => (typeof c === "number" ? c.toFixed(3) : c)), seconds].join(" | ")} |`);
}
