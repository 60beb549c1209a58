import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { cliError } from "../../src/failures/cli-error.js";
import { answerQuestions, THREADS_RUN } from "../../src/pipeline/thread.js";

describe("answerQuestions", () => {
  const { port1: asking, port2: answering } = new MessageChannel();
  const ask = async (id: number, question: string) => {
    const answer = once(asking, "message");
    asking.postMessage({ id, question });
    return (await answer)[0];
  };
  afterEach(() => answering.removeAllListeners("message"));

  it("answers each question under its number, and hands memory over", async () => {
    const memory = new Uint8Array(4);
    answerQuestions(
      answering,
      async (question: string) => ({ question, memory }),
      ({ memory }) => [memory.buffer],
    );
    expect(await ask(7, "how many")).toEqual({ id: 7, value: { question: "how many", memory: new Uint8Array(4) } });
    expect(memory.length).toBe(0);
  });

  it("tells what it fails at, so that it can be told to the user", async () => {
    answerQuestions(answering, async () => {
      throw cliError(2, "cli/no-input", { paths: "corpus" });
    });
    const { id, failure } = await ask(1, "what");
    expect(id).toBe(1);
    expect(failure.cli.details.args).toEqual({ paths: "corpus" });
    asking.close();
  });
});

it("runs no threads from the source", () => {
  expect(THREADS_RUN).toBe(false);
});
