/**
 * Whether the program has been bundled since it was compiled. The compiler writes this file as it stands here, bundling
 * writes `true` in its place (bundle-program.ts): so a bundle of older code is never run.
 */
export const BUNDLE_MADE: boolean = false;
