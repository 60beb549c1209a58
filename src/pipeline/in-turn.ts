/** Does pieces of work one after the other, in the order in which they come; one that fails does not keep the next. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @param first what is waited for before the first piece of work */
export function inTurn(first: Promise<unknown> = Promise.resolve()): InTurn {
  let last = first.catch(() => {});
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
