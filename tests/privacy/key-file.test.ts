import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CliError } from "../../src/failures/cli-error.js";
import { openKeyFile, refuseKeyInside } from "../../src/privacy/key-file.js";
import { openPrivacy } from "../../src/privacy/open-privacy.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);

function failure(act: () => unknown): [exitCode: number, rule: string] {
  try {
    act();
  } catch (error) {
    if (error instanceof CliError) return [error.exitCode, error.details.rule];
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("openKeyFile", () => {
  it("makes a key once, for its owner alone, and reads it from then on", () => {
    const file = at("keys", "study.key");
    const secret = openKeyFile(file);
    expect(Buffer.from(secret, "base64url").length).toBe(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openKeyFile(file)).toBe(secret);
    expect(openKeyFile(at("keys", "other.key"))).not.toBe(secret);
  });

  it("leaves a file alone that is no key", () => {
    writeFileSync(at("thesis.txt"), "第一章");
    expect(failure(() => openKeyFile(at("thesis.txt")))).toEqual([2, "privacy/not-a-key"]);
    expect(readFileSync(at("thesis.txt"), "utf8")).toBe("第一章");
  });
});

describe("refuseKeyInside", () => {
  it("refuses a key in the output or among the notices, also by way of a link", () => {
    mkdirSync(at("out", "tables"), { recursive: true });
    mkdirSync(at("notices"));
    symlinkSync(at("out"), at("link"));
    const place = { out: at("out"), inputs: [at("notices")] };
    const rule = (file: string) => failure(() => refuseKeyInside(file, place));
    expect(rule(at("out", "k.key"))).toEqual([2, "privacy/key-in-output"]);
    expect(rule(at("out", "new", "k.key"))).toEqual([2, "privacy/key-in-output"]);
    expect(rule(at("link", "tables", "k.key"))).toEqual([2, "privacy/key-in-output"]);
    expect(rule(at("notices", "..", "out", "k.key"))).toEqual([2, "privacy/key-in-output"]);
    expect(rule(at("notices", "k.key"))).toEqual([2, "privacy/key-in-input"]);
    expect(() => refuseKeyInside(at("output.key"), place)).not.toThrow();
    expect(() => refuseKeyInside(at("..k.key"), place)).not.toThrow();
  });
});

describe("openPrivacy", () => {
  const place = { out: at("out"), inputs: [] };

  it("leaves contact details out unless told otherwise", () => {
    expect(openPrivacy({}, place)).toEqual({ mode: "mask", secret: null });
    expect(openPrivacy({ keepContacts: true }, place).mode).toBe("keep-contacts");
    expect(openPrivacy({ pseudonymise: at("keys", "study.key") }, place).mode).toBe("pseudonymise");
  });

  it("refuses options that contradict each other", () => {
    const both = { pseudonymise: at("keys", "study.key"), keepContacts: true };
    expect(failure(() => openPrivacy(both, place))).toEqual([2, "privacy/contradiction"]);
  });
});
