import type { MessagePort } from "node:worker_threads";
import { loadRenderer } from "../charts/render.js";
import { loadSubsetter, pageFont } from "../report/page-font.js";
import type { Drawn, Order, StudioSettings } from "./studio.js";
import { answerQuestions } from "./thread.js";

/** What the studio's thread does: loads what draws, and what makes fonts, at once, and carries out its orders. */
export function takeOrders(port: MessagePort, { makesFont }: StudioSettings): void {
  const loading = loadRenderer();
  // A failure to load is told with the first answer.
  loading.catch(() => {});
  if (makesFont) loading.then(loadSubsetter).catch(() => {});
  answerQuestions(port, async (order: Order): Promise<Drawn | string | null> => {
    if (order.kind === "font") return pageFont(order.characters);
    const renderer = await loading;
    if (order.kind === "load") return null;
    const { svg, png } = await renderer.draw(order.chart, order.scale);
    return { svg, png: await png };
  });
}
