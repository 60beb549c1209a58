import { provideMathjs } from "./one-file-mathjs.js";

/** Loads danfojs-node: some 0.3 s, so only a run that makes a frame pays for it. */
export async function loadFrames() {
  provideMathjs();
  const module = await import("danfojs-node");
  return module.default ?? module;
}
