/** What a run depends on beside its input: the same settings, version and input give the same tables. */
export interface SettingsOptions {
  /** A codebook of the researcher's own; the one that comes with the program where not given. */
  codebook?: string | undefined;
  /** A model trained for that codebook; likewise. */
  model?: string | undefined;
}
