/**
 * Turns of phrase that hold a word of fault but praise or exhort: they stand in headings on how the rectification was
 * organised and what comes next.
 */
const NO_FAULT =
  /未来|严重警告|不断|不忘初心|不忘|不折不扣|不放松|不松[劲手懈]?|一着不让|不动摇|不留(?:死角|盲区)|无死角|有待(?:进一步|继续|持续|长期){0,2}(?:整改|推进|解决|完成)|(?:防止|避免|杜绝|严防)[^，。；]{0,10}(?:反弹|回潮|走样|变味)|不走过场|毫不|不[遗余]余力|不放过|不解决不|不到位不|不懈|不敢腐|不能腐|不想腐|不变|不减|不降|不停|不等不|不回避|不掩饰|不推诿|不护短|问题导向|问题意识|聚焦问题|对照问题|存在问题，|突出(?=问题|政治|重点|整改|目标|结果|效果|标本|制度|责任|抓)|真抓实干|未巡先改|边巡边改|查漏补缺|补短板|防风险|防范(?:化解)?.{0,4}风险|举一反三|持之以恒|无私|弱项补强|解决问题|整改问题|反馈(?:意见)?问题|反馈的?(?:意见|问题)|问题整改|整治问题|问题清单|问题线索/g;

/** Words by which a statement says that something was wrong. */
const FAULT =
  /不|未|没有|没能|缺|欠|差距|偏差|落差|误差|温差|薄弱|短板|弱项|弱化|淡化|虚化|边缘化|宽松|软弱|涣散|松懈|松散|松弛|滞后|缓慢|迟缓|拖延|拖沓|拖拉|问题|违规|违反|违纪|违法|违章|违背|漏洞|隐患|风险|混乱|混淆|随意|粗放|粗糙|敷衍|应付|形式主义|官僚主义|流于形式|走过场|走形式|浮于|脱节|脱离|悬空|悬浮|空转|空泛|空白|失之|过于|过多|过高|过大|过低|过长|超标|超职数|超编|超范围|超概算|超支|挪用|截留|挤占|套取|虚报|虚列|虚假|造假|闲置|浪费|流失|损失|被动|被.{1,8}通报|消极|片面|单一|老化|断层|断档|青黄|空缺|瓶颈|困难|矛盾|突出|严重|频发|多发|时有发生|屡禁|禁而|边改边犯|前紧后松|上热下冷|层层递减|一手[软松]|重.{1,10}轻|轻.{1,6}重|雷声大|两张皮|一刀切|少|慢|低|差|弱|虚|浅|窄|乱|散|软|松|宽|偏|空|僵|乏力|无序|无计划|无规划|无记录|无依据|代替|私设|私存|私自|擅自|拖欠|欠款|吃空饷|混编|混岗|借用|挂靠|规避|变相|隐匿|侵占|谋利|谋取|收受|吃拿卡要|庸懒|懒政|怠政|推诿|扯皮|梗阻|卡壳|失职|失察|失管|失控|失范|失真|失效|缺位|越位|错位|监守|带病|近亲|任人唯亲|(?:好人|平均|本位|自由|享乐|主观|经验)主义|围标|串标|腐败|贪污|搞变通|打折扣|选择性|一言堂|家长制|圈子|有待|疏[于忽漏]|模糊|陈旧|雷同|脱岗|补记|代签|盲[区点]|死角|反弹|回潮|滞留|积压|挂账|停滞|停摆|搁置|失修|逾期|下滑|靠后|落后|走样|变味|注水|冒领|坐支|白条|瞒报|谎报|漏报|放任|有名无实|名存实亡|挂名|一阵风|各自为政|久拖|化整为零|优亲厚友|先斩后奏|越权|懈怠|畏难|盲目|单调|枯燥|照抄照搬|照本宣科|以会代|一[托转发包]了之|停留[在于]|寻租|利益输送|存在[^，。；]{2,30}(?:情况|现象)$/;

/**
 * Tells whether a heading says that something was wrong.
 * @param text a heading or the leading clause of a paragraph
 */
export function speaksOfFault(text: string): boolean {
  const clause = text.length > 160 ? text.slice(0, 160) : text;
  return FAULT.test(clause.replace(NO_FAULT, ""));
}

/** The verb by which a measure, a plan or a slogan opens. */
const ACTION =
  /^(?:进一步|切实|认真|深入|扎实|着力|大力|全面|全力|积极|主动|及时|迅速|立即|坚决|坚持|坚定|持续|继续|不断|始终|牢固|严格|严肃|严守|从严|强化|加强|加大|加快|提高|提升|提出|增强|完善|健全|建立|构建|建章立制|规范|明确|压实|压紧|夯实|筑牢|抓好|抓实|抓紧|抓牢|狠抓|深化|巩固|推进|推动|统一|统筹|组织|召开|开展|举办|制定|制订|印发|出台|修订|研究|部署|学习|传达|成立|清理|清退|清收|清查|清欠|追缴|追回|追偿|收缴|退还|处置|整治|排查|查处|化解|盘活|纠正|纠治|核查|核销|补缴|补齐|补录|补签|补办|拆除|取缔|约谈|防止|防范|避免|杜绝|严禁|遏制|消除|破除|打破|打通|疏通|更换|修复|修缮|聚焦|紧盯|紧扣|围绕|突出|注重|落细|落实好|做好|用好|举一反三|以.{1,14}为(?:契机|抓手|重点|主线|统领)|已|自|经|将|拟|把|通过|根据|按照|结合|我[局委校院会县市区镇乡中]|局党组|党委|该|目前|截至|截止|由[^，。]{1,12}(?:包点|包联|包抓|包保|牵头|负责|带队|领衔))/;

/** Tells whether a text opens as a measure or a slogan does: with a verb of action or the body that acted. */
export function opensWithAction(text: string): boolean {
  return ACTION.test(text);
}

const DATE_OPENER = /^(?:(?:19|20)\d\d年|\d{1,2}月)/;
const PLAIN_FAULT = /未|不|没有|缺|违规|违反|超/;

const WORD = "[\\u4e00-\\u9fff]";
/** What a finding ends in: its predicate is the fault, whatever verb it opens with (学习贯彻…不够深入). */
const ENDS_IN_FAULT = new RegExp(
  `(?:不够?|不(?:够|能|甚|太)?${WORD}{1,4}|未${WORD}{1,10}|没有${WORD}{1,10}|缺[乏失位少]${WORD}{0,6}|[有存]${WORD}{0,5}(?:差距|盲区|盲点|死角|现象|偏差|欠缺|短板|不足|弱项|漏洞|隐患|问题|薄弱环节|风险|形式主义|官僚主义)|薄弱${WORD}{0,3}|欠${WORD}{1,3}|[较偏][大多差低弱少慢松软窄]|[少慢低差弱乱浅松虚散]|滞后|迟缓|缓慢|弱化|虚化|淡化|边缘化|走过场|流于形式|走形式|混乱|突出|严重|乏力|失[管察职范真控]|缺失|闲置|超标|违规${WORD}{0,8}|脱节|断档|断层|反弹|回潮|靠后|落后|下滑|停滞|搁置|有待${WORD}{1,8}|疏[于忽]${WORD}{0,4})$`,
);

/** Tells whether the last words of a heading are a fault; 问题 alone is none, and may be what a report is about. */
export function endsInFault(heading: string): boolean {
  return !heading.endsWith("问题") && ENDS_IN_FAULT.test(heading.replace(NO_FAULT, ""));
}

/**
 * Tells whether the words of a heading state a finding. What opens with an action does not, unless its predicate is a
 * fault; what opens with a date may be either, an event (2021年3月召开…) or a finding (2019年反馈的问题未整改), and has to
 * say plainly that it is the latter.
 */
export function statesFinding(title: string): boolean {
  if (!speaksOfFault(title)) return false;
  if (!opensWithAction(title)) return !DATE_OPENER.test(title) || PLAIN_FAULT.test(title);
  const words = title.replace(NO_FAULT, "");
  const clauses = words.length > 160 ? [words.slice(0, 160)] : words.split(/[，,；;]/);
  return clauses.some((clause) => ENDS_IN_FAULT.test(clause));
}
