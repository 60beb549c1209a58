/** How far a run has come. */
export interface Progress {
  files: number;
  filesTotal: number;
  bytes: number;
  bytesTotal: number;
  notices: number;
  /** What it is at: reading files, or drawing and writing what they came to. */
  stage: "reading" | "charts" | "report";
}

/** What a run does to the world beside its output folder; passed in, so that tests and libraries can listen instead. */
export interface RunEffects {
  progress(progress: Progress): void;
  /** Milliseconds since any fixed point; read for the times in `run.json` alone. */
  now(): number;
  /** Set when the user wants the run to end. */
  signal?: AbortSignal;
}

/** A run that nobody listens to. */
export const SILENT: RunEffects = { progress: () => {}, now: () => performance.now() };
