import { describe, expect, it } from "vitest";
import { DATE, QUANTITY } from "../../src/notice/measure-quantities.js";

describe("DATE", () => {
  it.each(["2021年3月5日召开", "4月份以来", "十一月初启用", "2022.3.15公示", "１２月底", "二〇二一年三月以来"])(
    "is found in %s",
    (text) => {
      expect(DATE.test(text)).toBe(true);
    },
  );
  it.each(["每月25日公布", "用时3个月", "三个月内", "2021年度", "今年以来", "12月度计划"])(
    "is not found in %s",
    (text) => {
      expect(DATE.test(text)).toBe(false);
    },
  );
});

describe("QUANTITY", () => {
  it.each([
    "培训电工30余人",
    "退回3.6万元",
    "先后２次",
    "两名干部",
    "覆盖率100",
    "下降12%",
    "组建六大工程",
    "补充1人以上",
    "清理渔船64艘",
    "举办培训二期",
    "暗访十一次",
    "印制图册三本",
    "引种苗木14种",
    "讲课120节",
    "其余3座泵站已检修",
    "与剩余5户签订协议",
  ])("is found in %s", (text) => {
    expect(QUANTITY.test(text)).toBe(true);
  });
  it.each([
    "第3次会议",
    "四个意识",
    "八项规定",
    "每年不少于2次",
    "三届二次全会",
    "第二支部",
    "2019年",
    "满500元以上",
    "65岁老人",
    "启动二期工程",
    "其余3座泵站正在检修",
    "目前尚缺技术员4名",
    "运用4种形态",
    "剩余1.2亿元水费正在追索",
    "单笔超过20万元的",
  ])("is not found in %s", (text) => {
    expect(QUANTITY.test(text)).toBe(false);
  });
});
