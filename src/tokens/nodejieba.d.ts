/// <reference types="nodejieba" />

/** What the package's own declarations leave out. */
declare module "nodejieba" {
  /** Path of the dictionary that it loads unless it is given another. */
  export const DEFAULT_DICT: string;
}
