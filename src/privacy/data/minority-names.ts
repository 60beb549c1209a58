/** Characters with which Uygur, Kazakh and other names of two parts (买买提·吐尔逊) are commonly written. */
export const TRANSLITERATION_CHARACTERS =
  "阿艾买提吐尔逊依古丽山汗木拉克江布都热合曼赛力别肯哈萨斯努尔夏提帕孜娜扎伊斯麦图迪卡德玛依米吉力亚库达奥沙塔巴若孜萨比尔外穆祖农肉再苏里坦玉素甫普则加马苏菲叶尔波拉提恰西胡安瓦热孜万亥衣买合木提阿不都艾力铁衣尼莫来它什";

/** Words that Tibetan and Mongol names are made of (次仁旺堆, 乌云其其格). */
export const NAME_WORDS = (
  "卓玛 次仁 旺堆 扎西 多吉 尼玛 达瓦 平措 央金 格桑 洛桑 丹增 索朗 拉姆 曲珍 白玛 德吉 仁青 " +
  "巴桑 边巴 普布 米玛 加措 罗布 强巴 顿珠 旦增 次旺 贡布 贡嘎 旺姆 措姆 央宗 桑珠 旺杰 巴特尔 " +
  "其其格 乌云 萨仁 格日勒 图雅 娜仁 朝鲁 宝音 苏日娜 那顺 斯琴 高娃 托娅 孟和 巴雅尔 阿拉坦 " +
  "呼日乐 哈斯 额尔敦 巴图 牧仁 布仁 敖日格勒 塔娜 其木格 索南 才让 尕藏 卓嘎 西绕"
).split(" ");
