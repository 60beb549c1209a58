declare const library: Promise<typeof import("../dist/index.js")>;
export = library;
