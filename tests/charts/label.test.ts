import { describe, expect, it } from "vitest";
import { plainLabel } from "../../src/charts/label.js";

describe("plainLabel", () => {
  it("keeps a name as it is", () => {
    expect(plainLabel("中共沧湄市水务局党组（市河长办）")).toBe("中共沧湄市水务局党组（市河长办）");
  });

  it("drops what turns or hides text, and makes one line of several", () => {
    expect(plainLabel("水务局\u202e组党\u2066\u200b\n 二\u0000处\ufeff")).toBe("水务局组党 二 处");
  });

  it("replaces half of a surrogate pair, which no SVG may hold, and keeps whole pairs", () => {
    expect(plainLabel("甲\ud840乙")).toBe("甲�乙");
    expect(plainLabel("𠮷县")).toBe("𠮷县");
  });
});
