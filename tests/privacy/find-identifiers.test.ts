import { describe, expect, it } from "vitest";
import { findIdentifiers } from "../../src/privacy/find-identifiers.js";

const found = (text: string) => new Set(findIdentifiers(text).map(({ kind, value }) => `${kind} ${value}`));

describe("findIdentifiers", () => {
  it("finds telephone numbers by form and by the word before them", () => {
    expect(found("联系电话：0577-66880011；手机13800571234")).toEqual(
      new Set(["phone 0577-66880011", "phone 13800571234"]),
    );
    expect(found("监督电话66880011、66880012")).toEqual(new Set(["phone 66880011、66880012"]));
    expect(found("举报电话：（0577）66880011转8012，400-880-1234")).toContain("phone （0577）66880011转8012");
    expect(found("传真：0577—66880013")).toEqual(new Set(["phone 0577—66880013"]));
  });

  it("finds e-mail addresses, those that have lost their @ too", () => {
    expect(found("电子邮箱：qshw_xc@example.cn")).toContain("email qshw_xc@example.cn");
    expect(found("邮箱qshwexample.cn")).toEqual(new Set(["email qshwexample.cn"]));
  });

  it("finds identity numbers, accounts, plates and messengers", () => {
    expect(found("身份证号：330326198802290017")).toContain("identity 330326198802290017");
    expect(found("退至账号：6228 4804 0256 4890 018")).toEqual(new Set(["account 6228 4804 0256 4890 018"]));
    expect(found("公车浙C7K921、粤B·D12345长期借用")).toEqual(new Set(["plate 浙C7K921", "plate 粤B·D12345"]));
    expect(found("微信号：qsxc_2022，QQ群：889900112")).toEqual(
      new Set(["messenger qsxc_2022", "messenger 889900112"]),
    );
  });

  it("finds postal addresses and codes, and contact persons, among contact details", () => {
    const closing = "联系人：屈大为；邮政编码：325401；通信地址：青溪县云栖路118号政务楼3楼。";
    expect(found(closing)).toEqual(new Set(["contact 屈大为", "address 325401", "address 青溪县云栖路118号政务楼3楼"]));
  });

  it("leaves money, dates, numbers of documents, of projects and of firms", () => {
    for (const text of [
      "追回资金13800571234元，收缴22334455元，合同额66880011万元",
      "2022年6月30日印发〔2022〕19号，2021-07-23、20210723备案",
      "统一社会信用代码91330326MA2B1CDE3F，项目编号2206-330326-04-01-123456",
      "电话费1234567元，账户共123456789元，热线受理66880011件",
      "拨打12345热线，地址码已录入，注册地址：青溪县云栖路",
      "整改完成率99.28%，G2516国道改造，A4纸3000张",
    ]) {
      expect([...found(text)], text).toEqual([]);
    }
  });

  it("ends on hostile text", () => {
    for (const piece of ["电话", "1", "1-", "a@", "账号（", "联系人：甲、", "邮箱a.", "0577-"]) {
      expect(() => findIdentifiers(piece.repeat(50_000))).not.toThrow();
    }
  });
});
