import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.js";
import { SETTINGS } from "../../src/config/settings.js";
import { configTemplate } from "../../src/config/template.js";

const read = (text: string) => readConfig(text, (path) => path);

describe.each(["zh", "en"] as const)("the config file that init writes, in %s", (lang) => {
  const text = configTemplate(lang);

  it("sets where notices are and results go, and nothing else", () => {
    expect(read(text)).toEqual({ settings: { paths: ["corpus"], out: "output" }, messages: [] });
  });

  it("holds every setting, right as it stands once the # is taken away", () => {
    const inForce = text.replace(/^( *)# (?=[a-z-]+: )/gm, "$1");
    const { settings, messages } = read(inForce.replace(/^# zhenggai .*$/gm, ""));
    expect(messages).toEqual([]);
    expect(Object.keys(settings).sort()).toEqual(SETTINGS.map(({ key }) => key).sort());
  });
});

it("explains in the language that was asked for", () => {
  expect(configTemplate("zh")).toContain("# 输出文件夹（默认：output）");
  expect(configTemplate("en")).toContain("# output folder (default: output)");
});
