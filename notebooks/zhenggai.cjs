// The way into the library from a notebook. tslab runs cells as CommonJS, which on Node 20 cannot `import` an ES module
// such as the library is; a CommonJS file can, by a promise: `const { load } = await zhenggai;` after importing this file.
module.exports = import("../dist/index.js");
