/** Takes the times of a run's parts, of which some go on beside each other. */
export interface Stopwatch {
  /** Of what has ended. */
  readonly milliseconds: Record<string, number>;
  /** Begins to take a time; what is given back ends it. */
  begin(name: string): () => void;
}

/** @param now milliseconds since any fixed point */
export function stopwatch(now: () => number): Stopwatch {
  const milliseconds: Record<string, number> = {};
  return {
    milliseconds,
    begin(name) {
      const since = now();
      return () => {
        milliseconds[name] = Math.round(now() - since);
      };
    },
  };
}
