/** What people are called by their office or their part in a matter, as it stands before or after a name. */

/** An office that one person holds: 局长李明, 李明局长. */
export const OFFICES = (
  "书记 局长 主任 院长 校长 园长 会计 出纳 主席 处长 科长 股长 所长 站长 队长 部长 市长 县长 " +
  "区长 镇长 乡长 村长 省长 州长 盟长 旗长 厅长 司长 会长 社长 台长 馆长 行长 厂长 矿长 庭长 " +
  "检察长 审判长 秘书长 理事长 董事长 监事长 组长 班长 舰长 总经理 经理 总监 总裁 总编辑 总工程师 " +
  "总会计师 工程师 教授 研究员 讲师 导师 导演 演员 院士 老师 教师 医师 医生 护士 护士长 律师 法官 检察官 辅导员 " +
  "辅警 民警 政委 参谋长 巡视员 调研员 主任科员 科员 文书 报账员 保管员 库管员 驾驶员 司机 主播 " +
  "记者 馆员 先生 女士 侨领 委员 常委 秘书 顾问"
).split(" ");

/** A part in a matter, or a kind of people: 经办人李明, 村民李明; many of these words begin other phrases as well. */
export const PARTS = (
  "支委 通讯员 负责人 责任人 联系人 联络人 经办人 经手人 审核人 审批人 退回人 当事人 承包人 借款人 中标人 " +
  "举报人 信访人 申请人 被告人 代表人 法人 被审计人 实际控制人 人员 党员 干部 职工 员工 群众 村民 " +
  "居民 牧民 农户 户主 患者 学生 客户 老板 商人 华人 领导 专家 代表 大使 大亨 成员 管理员 联络员 " +
  "副职 正职 家属 妻子 丈夫 之子 其子 其妻 其女 之弟 之妻 得主 冠军 教练"
).split(" ");
