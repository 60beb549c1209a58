/** Waits for all, and only then fails where one has failed: none must write into an output that is given up. */
export async function allDone(tasks: ReadonlyArray<Promise<void>>): Promise<void> {
  for (const outcome of await Promise.allSettled(tasks)) {
    if (outcome.status === "rejected") throw outcome.reason;
  }
}

/** A promise whose failure is met where it is waited for, and nowhere before. */
export function handled<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {});
  return promise;
}
