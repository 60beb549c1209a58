import type { Lang } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { Progress } from "../pipeline/effects.js";
import type { CliContext } from "./context.js";

const WORDS = {
  zh: {
    reading: "读取",
    charts: "绘图",
    report: "写网页",
    files: "个文件",
    notices: (n: number) => `${n} 篇`,
    left: "剩余",
  },
  en: {
    reading: "reading",
    charts: "drawing charts",
    report: "writing the page",
    files: "files",
    notices: (n: number) => many(n, "notice"),
    left: "left",
  },
} as const;

/** A terminal's line is rewritten this often, a log gets a new line this often: milliseconds. */
const REWRITE = 100;
const REPEAT = 5_000;

/** Shows how far a run has come: one line rewritten on a terminal, now and then a plain line elsewhere. */
export function progressLine(context: CliContext, lang: Lang): { show(progress: Progress): void; clear(): void } {
  const words = WORDS[lang];
  const started = context.now();
  let last = Number.NEGATIVE_INFINITY;
  let stage = "";
  let drawn = false;

  function describe(progress: Progress): string {
    if (progress.stage !== "reading") return words[progress.stage];
    const seconds = (context.now() - started) / 1000;
    const rate = seconds > 0 ? progress.bytes / 1e6 / seconds : 0;
    const left = progress.bytes > 0 ? (seconds * (progress.bytesTotal - progress.bytes)) / progress.bytes : 0;
    const parts = [
      `${words.reading} ${progress.files}/${progress.filesTotal} ${words.files}`,
      words.notices(progress.notices),
    ];
    if (seconds > 1) parts.push(`${rate.toFixed(1)} MB/s`);
    if (seconds > 3 && left > 1) parts.push(`${words.left} ${clock(left)}`);
    return parts.join(" · ");
  }

  return {
    show(progress) {
      const now = context.now();
      const due = now - last >= (context.terminal ? REWRITE : REPEAT);
      if (!due && progress.stage === stage) return;
      // A log needs no line for a run that is over before the first is due.
      if (!context.terminal && progress.stage === "reading" && now - started < REPEAT) return;
      last = now;
      stage = progress.stage;
      const text = describe(progress);
      if (context.terminal) context.stderr(`\r\u001b[K${text.slice(0, Math.max(20, context.columns - 1))}`);
      else context.stderr(`${text}\n`);
      drawn = context.terminal;
    },
    clear() {
      if (drawn) context.stderr("\r\u001b[K");
      drawn = false;
    },
  };
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
