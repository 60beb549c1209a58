import { expect, it } from "vitest";
import { sampleDocuments } from "../../charts/sample.js";
import { noticesOf } from "../sample.js";
import { pageCorpus } from "./corpus-of.js";

it("has every notice and problem under the ids of the tables", () => {
  const documents = sampleDocuments(7);
  const corpus = pageCorpus(documents);
  expect(corpus.notices.map(({ block, place }) => `${block}.${place}`)).toEqual([
    "0.0",
    "0.1",
    "0.2",
    "0.3",
    "1.0",
    "1.1",
    "1.2",
  ]);
  expect(corpus.notices.flatMap(({ problems }) => problems.map(({ id }) => id))).toEqual(
    noticesOf(documents).flatMap(({ noticeId, problems }) => problems.map(({ ordinal }) => `${noticeId}-${ordinal}`)),
  );
  expect(corpus.problems).toBe(noticesOf(documents).flatMap(({ problems }) => problems).length);
});

it("tells units of one name in two places apart, as the completion table does", () => {
  const documents = sampleDocuments(3);
  const [first, second] = documents.map((document) => document.notices[0]!);
  Object.assign(first!.fields, { unit: "司法局党组", province: "云岚省", city: "临澜市", county: null });
  Object.assign(second!.fields, { unit: "司法局党组", province: "云岚省", city: "北屿市", county: null });
  const { notices } = pageCorpus(documents);
  expect(notices.slice(0, 2).map(({ record }) => record.fields.unit)).toEqual([
    "司法局党组（云岚省临澜市）",
    "司法局党组（云岚省北屿市）",
  ]);
});
