import { fileURLToPath } from "node:url";
import { type MessagePort, type ResourceLimits, Worker } from "node:worker_threads";
import { cliError } from "../failures/cli-error.js";
import { errorOf, type Failure, failureOf } from "./failure.js";

/** A thread that answers questions. */
export interface Thread<Question> {
  /**
   * Puts a question; rejects where the thread fails at it, or has ended.
   * @param handedOver memory of the question that is handed over to the thread, in place of copying it
   */
  ask<Answer>(question: Question, handedOver?: ArrayBuffer[]): Promise<Answer>;
  /** Sends what is not to be answered. */
  tell(message: unknown): void;
  /** Ends the thread; what it is at is lost. */
  end(): Promise<void>;
}

type Asked<Question> = { id: number; question: Question };
type Answered = { id: number; value: unknown } | { id: number; failure: Failure };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Where the program runs from its TypeScript source, as under test, a thread could not load it. */
export const THREADS_RUN = !import.meta.url.endsWith(".ts");

/**
 * Starts a thread.
 * @param file its module, compiled, beside this one
 */
export function startThread<Question>(
  file: string,
  options: { workerData?: unknown; resourceLimits?: ResourceLimits } = {},
): Thread<Question> {
  const worker = new Worker(fileURLToPath(new URL(file, import.meta.url)), options);
  // A run that fails elsewhere must not be kept alive by its threads.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let dead: Error | null = null;
  let ending = false;
  const fail = (error: unknown) => {
    dead ??= cliError(3, "pipeline/worker-died", { reason: error instanceof Error ? error.message : String(error) });
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(`exit ${code}`));
  worker.on("message", (answered: Answered) => {
    const { resolve, reject } = waiting.get(answered.id)!;
    waiting.delete(answered.id);
    // One that is ending is waited for, even if its last answers come in then.
    if (waiting.size === 0 && !ending) worker.unref();
    if ("failure" in answered) reject(errorOf(answered.failure));
    else resolve(answered.value);
  });
  return {
    ask: <Answer>(question: Question, handedOver: ArrayBuffer[] = []) =>
      new Promise<Answer>((resolve, reject) => {
        if (dead) return reject(dead);
        const id = asked++;
        waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
        worker.ref();
        worker.postMessage({ id, question } satisfies Asked<Question>, handedOver);
      }),
    tell: (message) => worker.postMessage(message),
    async end() {
      ending = true;
      await worker.terminate();
    },
  };
}

/**
 * The thread's side: answers each question as it comes.
 * @param handedOver memory of an answer that is handed over to the thread that asked, in place of copying it
 */
export function answerQuestions<Question, Answer>(
  port: MessagePort,
  answer: (question: Question) => Promise<Answer>,
  handedOver: (answer: Answer) => ArrayBuffer[] = () => [],
): void {
  port.on("message", async ({ id, question }: Asked<Question>) => {
    try {
      const value = await answer(question);
      port.postMessage({ id, value } satisfies Answered, handedOver(value));
    } catch (error) {
      port.postMessage({ id, failure: failureOf(error) } satisfies Answered);
    }
  });
}
