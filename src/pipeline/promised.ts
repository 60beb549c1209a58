import { handled } from "./all-done.js";

/** What somebody else will give. */
export interface Promised<Result> {
  promise: Promise<Result>;
  resolve(result: Result): void;
  reject(reason: unknown): void;
}

/** A promise that whoever holds it keeps or breaks; broken, it is met where it is waited for, and nowhere before. */
export function promised<Result>(): Promised<Result> {
  let resolve!: Promised<Result>["resolve"];
  let reject!: Promised<Result>["reject"];
  const promise = new Promise<Result>((keep, fail) => {
    resolve = keep;
    reject = fail;
  });
  return { promise: handled(promise), resolve, reject };
}
