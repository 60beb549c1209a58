module.exports = import("../dist/index.js");
