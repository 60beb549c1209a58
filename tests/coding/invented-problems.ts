import type { CodingInput } from "../../src/coding/coding.js";

/** A problem made up for testing, with the labels that codebook.md asks for. */
export interface InventedProblem extends CodingInput {
  /** The invented unit it is ascribed to. */
  unit: string;
  labels: string[];
}

/** Labels, title, and the rest of the statement where there is one. */
type Entry = [labels: string, title: string, rest?: string];

interface Section {
  unit: string;
  aspect: string | null;
  parent?: string;
  problems: Entry[];
}

/**
 * Problems of invented units of eleven kinds, phrased as such notices phrase them and coded by hand from codebook.md
 * before any classifier had seen them. None is taken from a real notice.
 */
const SECTIONS: Section[] = [
  {
    unit: "青川河市人民医院党委",
    aspect: "党委把方向、管大局作用发挥不够",
    problems: [
      ["leadership", "党委领导下的院长负责制执行有偏差"],
      ["leadership", "党委会与院长办公会职责边界不清"],
      ["leadership,finance", "大额资金使用未经党委会集体研究"],
      ["duty", "公立医院公益性体现不够，存在过度检查现象"],
      ["duty", "医疗质量核心制度落实不严"],
      ["duty", "改善就医感受举措不多，挂号排队时间长"],
      ["duty", "院内感染防控存在隐患"],
      ["study", "传达学习上级卫生健康会议精神以文件传阅代替"],
    ],
  },
  {
    unit: "青川河市人民医院党委",
    aspect: "重点领域廉洁风险突出",
    problems: [
      ["procurement", "药品耗材采购管理混乱"],
      ["procurement", "部分医疗设备未经论证即采购"],
      ["procurement,accountability", "设备招标环节廉洁风险较高"],
      ["finance", "食堂饭卡余额长期挂账"],
      ["finance", "对外合作项目分成收入未纳入医院统一核算"],
      ["accountability", "医务人员收受红包回扣问题查处不力"],
      ["procurement", "后勤物业服务合同到期未重新招标"],
      ["finance", "违规收取进修人员管理费"],
      ["cadre", "外聘专家管理缺失"],
    ],
  },
  {
    unit: "临沧海职业技术学院党委",
    aspect: "贯彻党的教育方针不够有力",
    parent: "办学治校能力不足",
    problems: [
      ["duty", "专业设置与区域产业需求脱节"],
      ["duty", "产教融合停留在签协议层面"],
      ["duty", "思政课教师数量未达规定比例"],
      ["duty", "招生宣传夸大就业率"],
      ["duty", "学生公寓消防设施老化"],
      ["cadre", "高层次人才引进难、留不住"],
      ["cadre", "师德失范行为处理偏轻"],
      ["finance", "科研经费报销把关不严"],
      ["ideology", "对课堂讲坛论坛管理不严"],
      ["ideology", "校园网络舆情处置机制不完善"],
    ],
  },
  {
    unit: "临沧海职业技术学院党委",
    aspect: "落实新时代党的组织路线有差距",
    problems: [
      ["party-building", "二级学院党总支长期未按期换届"],
      ["party-building", "在高知群体中发展党员力度不够"],
      ["party-building", "学生党支部“三会一课”记录雷同"],
      ["cadre", "中层干部任期届满未及时调整"],
      ["cadre", "干部人事档案缺少关键材料"],
      ["cadre", "个别处级干部瞒报个人有关事项"],
      ["cadre", "部分干部在企业兼职未报批"],
      ["leadership", "党政联席会议题由个人动议，会前酝酿不充分"],
      ["party-building", "党务工作力量薄弱"],
    ],
  },
  {
    unit: "云岭水务集团有限公司党委",
    aspect: "聚焦主责主业、推动国企改革发展存在差距",
    problems: [
      ["duty", "混合所有制改革推进迟缓"],
      ["duty", "主业不突出，盲目铺摊子"],
      ["duty", "供水管网漏损率居高不下"],
      ["leadership", "投资项目未履行前置研究程序"],
      ["leadership,finance", "对外担保事项未上会决策"],
      ["finance", "下属子公司长期亏损，国有资产保值增值压力大", "应收账款清收不力，部分债权已过诉讼时效。"],
      ["finance", "超比例发放企业负责人履职待遇"],
      ["finance", "工资总额外发放补贴"],
      ["procurement", "物资采购应招未招，化整为零规避招标"],
      ["procurement,finance", "未按合同约定多付工程进度款"],
      ["duty", "安全生产责任制未压实到一线班组"],
    ],
  },
  {
    unit: "云岭水务集团有限公司党委",
    aspect: "管党治党宽松软",
    parent: "“两个责任”落实不力",
    problems: [
      ["accountability", "党委书记与下级“一把手”廉政谈话流于一般"],
      ["accountability", "纪委“三转”不彻底，仍参与招标评审"],
      ["accountability", "运用监督执纪“四种形态”不充分"],
      ["accountability", "警示教育缺少身边案例"],
      ["accountability", "对下属企业巡察发现问题线索处置迟缓"],
      ["accountability", "靠企吃企问题时有发生"],
      ["accountability", "压力传导层层递减"],
      ["accountability", "日常提醒少、事后处理多"],
    ],
  },
  {
    unit: "北原县人民法院党组",
    aspect: "履行审判执行职能有短板",
    problems: [
      ["duty", "长期未结案清理不力"],
      ["duty", "执行案款发放不及时"],
      ["duty", "裁判文书瑕疵较多"],
      ["duty", "诉源治理成效不明显"],
      ["duty", "司法为民举措落地不实"],
      ["cadre", "员额法官断层严重"],
      ["cadre", "聘用制书记员流失率高"],
      ["conduct", "庭审作风不严谨，着装不规范"],
      ["accountability", "防止干预司法“三个规定”填报制度执行不严", "纪检监察部门对违规过问案件线索核查不深入。"],
      ["finance", "诉讼费退费不及时"],
      ["finance", "涉案财物管理不规范"],
    ],
  },
  {
    unit: "南坪县委",
    aspect: "贯彻党中央重大决策部署不够到位",
    problems: [
      ["duty", "巩固拓展脱贫攻坚成果同乡村振兴有效衔接不够"],
      ["finance", "扶贫项目资金闲置"],
      ["finance", "专项债券资金使用效益低"],
      ["duty", "耕地“非粮化”整治不坚决"],
      ["rectification,duty", "中央环保督察反馈问题整改滞后"],
      ["duty", "优化营商环境不力，惠企政策兑现慢"],
      ["finance", "拖欠中小企业账款"],
      ["duty", "信访积案化解缓慢"],
      ["duty", "产业园区空心化，招商项目落地率低"],
      ["finance", "政府隐性债务化解措施不实"],
      ["duty", "粮食购销领域监管缺位"],
      ["duty", "自建房安全隐患排查走马观花"],
      ["duty,conduct", "违法占用耕地查处不作为"],
    ],
  },
  {
    unit: "南坪县委",
    aspect: "落实全面从严治党战略部署不够有力",
    parent: "落实中央八项规定精神有差距",
    problems: [
      ["conduct", "公车私用现象时有发生"],
      ["conduct", "超标准接待屡禁不止"],
      ["conduct", "少数干部违规操办升学宴收受礼金"],
      ["conduct,finance", "以考察名义变相公款旅游"],
      ["finance,conduct", "违规列支烟酒费用"],
      ["finance,conduct", "培训费中列支餐费"],
      ["conduct", "基层减负不到位，报表多、检查多"],
      ["conduct", "文件以转发落实，上下一般粗"],
    ],
  },
  {
    unit: "南坪县委",
    aspect: "选人用人和机构编制存在问题",
    problems: [
      ["cadre", "个别单位长期吃空饷"],
      ["cadre", "超职数配备科级干部"],
      ["cadre", "任前公示期不足"],
      ["cadre", "干部选拔“凡提四必”把关不严"],
      ["cadre", "事业单位混岗使用人员较多"],
      ["cadre", "年轻干部储备不足"],
      ["cadre", "能上能下机制不畅"],
      ["cadre", "借调人员清理不彻底"],
      ["cadre", "裸官任职岗位管理不严格"],
      ["leadership", "县委常委会研究人事议题记录过于简单"],
    ],
  },
  {
    unit: "石桥镇杨树湾村党总支",
    aspect: "群众身边不正之风和腐败问题",
    problems: [
      ["finance", "村集体资产出租底数不清"],
      ["finance", "村级账务公开不及时"],
      ["finance", "惠农补贴发放张冠李戴"],
      ["procurement", "小型工程不走程序，由村干部亲属承揽"],
      ["accountability", "低保评议优亲厚友"],
      ["party-building", "村党总支软弱涣散"],
      ["party-building", "外出流动党员失管失联"],
      ["party-building", "无职党员作用发挥不明显"],
      ["finance", "白条入账问题突出"],
      ["conduct", "村干部服务群众态度生硬"],
      ["duty", "人居环境整治反复"],
    ],
  },
  {
    unit: "江宁市商业银行党委",
    aspect: "服务实体经济、防控风险有差距",
    problems: [
      ["duty", "小微企业贷款投放占比偏低"],
      ["duty", "不良贷款处置乏力"],
      ["duty", "贷前调查不尽职"],
      ["accountability", "信贷领域权力寻租风险防控不力"],
      ["finance", "营销费用支出真实性存疑"],
      ["cadre", "员工异常行为排查不深入"],
      ["cadre", "重要岗位强制休假制度未执行"],
      ["leadership", "党委研究讨论前置程序虚化"],
      ["party-building", "网点党支部建设标准不高"],
    ],
  },
  {
    unit: "滨海市第三中学党支部",
    aspect: "落实立德树人根本任务不够扎实",
    problems: [
      ["duty", "“双减”政策落实打折扣"],
      ["duty", "校园食品安全管理有漏洞"],
      ["cadre", "教师有偿补课屡禁不止"],
      ["finance", "违规向学生收取资料费"],
      ["procurement", "校服采购程序不公开"],
      ["leadership", "支部委员会会议与校务会混开"],
      ["party-building", "主题党日与业务学习混同"],
      ["ideology", "班级微信群管理缺位"],
      ["study", "“第一议题”制度未建立"],
      ["finance", "课后服务费分配方案未公开"],
      ["finance", "工会经费用于发放购物卡"],
    ],
  },
  {
    unit: "陇川市城市管理综合执法局党组",
    aspect: "党组履行职能责任有差距",
    problems: [
      ["duty", "违建治理推进不力"],
      ["duty", "渣土车监管失之于宽"],
      ["duty", "生活垃圾分类工作浮于表面"],
      ["duty", "行政处罚案卷不规范"],
      ["duty", "数字城管平台运行质效不高"],
      ["cadre", "协管员队伍管理松散"],
      ["procurement", "环卫市场化外包合同监管不严"],
      ["procurement", "道路维修工程先施工后招标"],
      ["procurement", "园林绿化项目变更签证随意"],
      ["finance", "罚没收入未及时上缴国库"],
    ],
  },
  {
    unit: "陇川市城市管理综合执法局党组",
    aspect: "落实意识形态工作责任制不到位",
    problems: [
      ["ideology", "分析研判走过场"],
      ["ideology", "政务微博长期不更新"],
      ["ideology", "网评员队伍形同虚设"],
      ["ideology", "对涉城管执法舆情反应迟钝"],
      ["ideology", "专题研究次数不够"],
    ],
  },
  {
    unit: "陇川市城市管理综合执法局党组",
    aspect: "派驻纪检监察组履行监督职责不够有力",
    problems: [
      ["accountability", "日常监督发现问题少"],
      ["accountability", "再监督作用不明显"],
      ["accountability", "对重点岗位监督不够"],
      ["accountability", "信访举报件办理超期"],
    ],
  },
  {
    unit: "陇川市城市管理综合执法局党组",
    aspect: "巡察整改和成果运用存在不足",
    problems: [
      ["rectification", "长效机制不健全，问题反弹"],
      ["rectification", "审计指出问题至今未销号"],
      ["rectification", "对上一轮反馈意见一转了之"],
      ["rectification", "整改台账造假"],
      ["rectification", "专题民主生活会查摆问题未整改到位"],
    ],
  },
  {
    unit: "白山湖自治州财政局党组",
    aspect: "履行财政职能存在差距",
    problems: [
      ["finance", "预算绩效管理流于形式"],
      ["finance", "财政存量资金盘活不力"],
      ["finance", "直达资金拨付不及时"],
      ["duty", "会计行业监管力度不够"],
      ["duty", "支持县域发展政策研究不深"],
      ["finance", "行政事业单位资产底数不清"],
      ["procurement", "对政府采购代理机构监管偏软"],
    ],
  },
  {
    unit: "白山湖自治州财政局党组",
    aspect: "全面从严治党向纵深推进不够",
    parent: "干部队伍作风不实",
    problems: [
      ["conduct", "调研蜻蜓点水，成果转化少"],
      ["conduct", "对群众来电推诿扯皮"],
      ["conduct", "会议多、文件多，内容重复"],
      ["conduct", "公文多次出现低级错误"],
      ["cadre", "上班时间玩手机、炒股"],
      ["cadre", "干部斗争本领不强，遇事绕道走"],
      ["conduct", "形式主义、官僚主义问题仍较突出"],
      ["conduct", "落实过紧日子要求不严"],
    ],
  },
  {
    unit: "白山湖自治州财政局党组",
    aspect: "党组自身建设存在短板",
    problems: [
      ["leadership", "班子成员之间沟通不够，各自为政"],
      ["leadership", "“三重一大”事项范围界定不清"],
      ["leadership", "末位表态制度执行不严"],
      ["leadership", "重大事项请示报告不及时"],
      ["leadership", "党组议大事、抓大事意识不强"],
      ["study", "理论学习中心组学习研讨不深入"],
      ["study,conduct", "主题教育存在走形式现象"],
      ["study", "学用结合不紧，指导实践不够"],
      ["party-building", "民主生活会相互批评避重就轻"],
      ["party-building", "机关党委作用发挥不好"],
      ["party-building", "党费收缴不及时，使用不规范"],
      ["party-building", "谈心谈话未覆盖全体党员"],
      ["party-building", "党建与业务“两张皮”"],
    ],
  },
];

/**
 * A second set, of other kinds of units, written after the codebook's terms had been widened in the light of the first:
 * the figure on it is the one that tells how the coder does on words nobody has tuned it to.
 */
const LATER_SECTIONS: Section[] = [
  {
    unit: "苍梧岭市自然资源局党组",
    aspect: "学习贯彻党的创新理论不深不实，履行职责有偏差",
    problems: [
      ["study", "中心组学习以念稿子为主，交流发言少"],
      ["study", "对习近平生态文明思想领悟不深"],
      ["duty", "批而未供、供而未用土地处置进度慢"],
      ["duty", "卫片执法查处不及时"],
      ["duty", "矿山生态修复欠账多"],
      ["duty", "不动产登记“办证难”问题仍未破解"],
      ["duty", "国土空间规划编制滞后"],
      ["finance", "土地出让金催缴不力"],
      ["conduct", "窗口工作人员服务意识差，群众多次跑路"],
      ["procurement", "测绘服务项目长期由一家单位承接"],
    ],
  },
  {
    unit: "苍梧岭市自然资源局党组",
    aspect: "全面从严治党责任压得不实",
    parent: "廉政风险防控有漏洞",
    problems: [
      ["accountability", "对土地审批关键岗位制约不够"],
      ["accountability", "廉政风险点排查千篇一律"],
      ["accountability", "下属事业单位人员违法案件频发，以案促改不到位"],
      ["accountability", "与科室签订的责任书内容雷同"],
      ["cadre", "多名执法人员在同一岗位任职超过十年"],
      ["finance", "下属测绘院私设账外账"],
    ],
  },
  {
    unit: "东岭区人民检察院党组",
    aspect: "履行法律监督职责不充分",
    problems: [
      ["duty", "公益诉讼线索来源单一"],
      ["duty", "检察建议跟踪问效不够"],
      ["duty", "认罪认罚案件量刑建议采纳率偏低"],
      ["duty", "对刑事立案监督较少"],
      ["cadre", "检察官业绩考评区分度不高"],
      ["cadre", "检察辅助人员配备不足"],
      ["leadership", "检察长列席与党组决策界限不清，个别事项先办后议"],
      ["ideology", "检察官个人自媒体账号未登记备案"],
    ],
  },
  {
    unit: "望海街道党工委",
    aspect: "基层党组织建设薄弱",
    problems: [
      ["party-building", "部分社区支部主题党日内容单调"],
      ["party-building", "小区党支部组建率低"],
      ["party-building", "发展党员材料前后矛盾"],
      ["party-building", "党员领导干部未以普通党员身份参加支部活动"],
      ["party-building", "述职评议考核中党建内容空泛"],
      ["party-building,cadre", "党建指导员配备不到位"],
      ["cadre", "社区工作者流动性大"],
      ["cadre", "对聘用网格员疏于管理"],
      ["duty", "网格化治理效能不高"],
      ["duty", "物业纠纷调处不及时"],
    ],
  },
  {
    unit: "望海街道党工委",
    aspect: "群众身边腐败和作风问题",
    problems: [
      ["finance", "居委会门面房低价长租"],
      ["finance", "社区惠民资金结余较多"],
      ["finance", "公务接待费挤占业务经费"],
      ["finance", "加班补助发放无审批"],
      ["conduct", "存在同城接待、无公函接待"],
      ["conduct", "入户走访蜻蜓点水，民情日记照抄"],
      ["conduct", "对居民反映的噪声问题推来推去"],
      ["procurement", "文化长廊改造未按规定比选"],
      ["procurement", "零星维修由固定公司包揽"],
      ["finance,procurement", "多付广告公司制作款"],
    ],
  },
  {
    unit: "金盆湾经济开发区党工委",
    aspect: "服务高质量发展大局不够到位",
    problems: [
      ["duty", "亩均效益评价机制尚未运用"],
      ["duty", "“标准地”改革推进不快"],
      ["duty", "承诺给企业的配套道路迟迟未建"],
      ["duty", "对僵尸企业出清办法不多"],
      ["duty", "环保基础设施建设滞后"],
      ["finance", "产业引导基金投资收益低"],
      ["finance", "平台公司债务规模大、偿债压力大"],
      ["leadership", "重大招商项目未经集体研究即签约"],
      ["procurement", "厂房代建项目超概算严重"],
      ["cadre", "聘任制干部薪酬与业绩脱钩"],
    ],
  },
  {
    unit: "金盆湾经济开发区党工委",
    aspect: "落实上轮巡察和审计整改不力",
    problems: [
      ["rectification,finance", "审计要求收回的借款仍有余额"],
      ["rectification", "个别问题以发文代替落实"],
      ["rectification", "“回头看”发现同类问题再次发生"],
      ["rectification", "整改责任人调整后无人接续"],
      ["rectification", "党工委书记对整改过问少"],
      ["rectification,cadre", "上轮巡察指出的超编问题没有消化"],
    ],
  },
  {
    unit: "沅陵川烟草专卖局党组",
    aspect: "落实新时代党的组织路线不到位",
    parent: "选人用人把关不严",
    problems: [
      ["cadre", "提任干部廉政意见征求不全"],
      ["cadre", "干部选拔工作纪实缺项"],
      ["cadre", "科级干部年龄普遍偏大"],
      ["cadre", "对举报反映的干部带病上岗核查不够"],
      ["cadre", "劳务派遣员工占比过高"],
      ["leadership,cadre", "干部任用票决结果未当场公布，党组会记录缺失"],
    ],
  },
  {
    unit: "沅陵川烟草专卖局党组",
    aspect: "违反中央八项规定精神问题仍有发生",
    problems: [
      ["conduct", "节假日公车停放未登记"],
      ["conduct", "两名中层干部办公室面积超标"],
      ["finance,conduct", "借培训名义发放纪念品费用"],
      ["finance,conduct", "超标准报销住宿费"],
      ["conduct", "接受管理服务对象宴请"],
      ["conduct", "以会议套会议、以文件套文件"],
    ],
  },
  {
    unit: "凤栖县委党校校务委员会",
    aspect: "党校姓党原则落实有差距",
    problems: [
      ["duty", "主业主课占比不达标"],
      ["duty", "教学科研成果服务决策少"],
      ["ideology", "外请教师授课内容未经审核"],
      ["study", "教师带头学理论不够"],
      ["leadership", "校委会议事决策记录要素不全"],
      ["cadre", "师资力量青黄不接"],
      ["finance", "学员伙食费结余未清退"],
      ["party-building", "教工支部与学员临时支部活动脱节"],
      ["accountability", "校委落实党风廉政建设责任只停留在会议上"],
      ["conduct", "学风会风松弛，课堂考勤流于形式"],
    ],
  },
  {
    unit: "清溪农垦集团党委",
    aspect: "国有企业党的领导融入公司治理不够",
    problems: [
      ["leadership", "党委前置研究清单更新不及时"],
      ["leadership", "“双向进入、交叉任职”未落实"],
      ["duty", "农场职工住房改造进展慢"],
      ["duty", "粮食产能提升任务未完成"],
      ["finance", "承包费长期拖欠未追收"],
      ["finance", "集团本部费用管控不严，管理费用连年上升"],
      ["procurement", "农资采购供应商准入把关不严"],
      ["accountability", "对下属农场“一把手”监督抓手不多"],
      ["cadre", "经理层成员任期制契约化考核未兑现"],
      ["rectification", "国资监管部门提示函所列事项整改不及时"],
    ],
  },
];

/** The problems of the sections, one by one. */
function flatten(sections: Section[]): InventedProblem[] {
  return sections.flatMap(({ unit, aspect, parent, problems }) =>
    problems.map(([labels, title, rest]) => ({
      unit,
      title,
      statement: rest ? `${title}。${rest}` : title,
      aspect,
      parent: parent ?? null,
      account: "",
      kind: null,
      labels: labels.split(","),
    })),
  );
}

export const INVENTED_PROBLEMS: InventedProblem[] = flatten(SECTIONS);
export const LATER_INVENTED_PROBLEMS: InventedProblem[] = flatten(LATER_SECTIONS);
