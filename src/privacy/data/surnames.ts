/**
 * Surnames, after the hundred commonest of the Ministry of Public Security's report on names (2020) and the traditional
 * list 百家姓. They are facts; the parting into two groups is ours.
 */

/** Common as a surname and, at the head of two or three characters, seldom anything else. */
export const COMMON_SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦邹孟熊秦邱尹薛闫阎侯陶黎贺顾毛郝龚邵钱覃戴莫孔汤樊葛邢岳翟殷詹耿倪庄聂柯纪梅阮俞柴鲍" +
  "冉翁靳祁屈牟艾卓娄卞裴霍滕缪晏岑仇佟隋虞臧鞠窦宫冀楚甄褚鄢邬郜闵戚栾蒲瞿佘阙蔺邸亓逄郇訾晁郗凃赖傅骆芦邝阚卜厉扈芮嵇裘逯竺敖荆钮匡谌揭贲糜苟仲幸雍昝喻禹胥沙晋池官郎";

/** A surname, but also a word or the head of many words: such a name needs better evidence. */
export const RARER_SURNAMES =
  "马高于程任石金夏方付白江段雷龙史万严武向常温康施文牛安齐易乔伍庞颜章鲁申欧关兰焦左柳甘祝包宁尚符舒凌毕单季涂成苗谷曲盛路游辛管华房饶解尤时阳古司简明项伊计师商景阴宗穆边桑苑费桂丰卫车查麦迟巩连全应敬米乐练" +
  "原蒙初寇冷巫巴强国储干植粟水农修户皮利盘漆寻弓南凤凡千才斯粘尉童木冰奚娜肇茅宣诸吉云花洪平谬仝危辜母冶谈蓝柏席姬荣封郁班栗燕劳冼楼满闻海权帅屠豆朴盖廉井祖支卿狄索门容浦戈伏鹿薄羊乌赫杭况鲜印隆茹战慕玉银亢湛宾戎勾束衣智奉衡富尧惠昌";

/** Surnames of two characters. */
export const DOUBLE_SURNAMES = (
  "欧阳 上官 司马 诸葛 皇甫 慕容 令狐 司徒 尉迟 东方 夏侯 长孙 宇文 公孙 轩辕 端木 百里 呼延 " +
  "南宫 独孤 完颜 拓跋 澹台 司空 申屠 赫连 钟离 闻人 西门 万俟"
).split(" ");
