/**
 * Names that stand for a doctrine, a model or a piece of history and not for a person in the case: they are left as they
 * are. 习近平新时代中国特色社会主义思想 is a title, 焦裕禄精神 a slogan. State leaders are named in notices as the source of
 * instructions, which is public by its nature. Anybody else is replaced, however well known: a party secretary of a
 * province who is quoted in a notice is a person whom a reader could follow through the data.
 */
export const PUBLIC_FIGURES = [
  // Leaders whose names are part of doctrines, and general secretaries.
  "习近平",
  "毛泽东",
  "邓小平",
  "江泽民",
  "胡锦涛",
  "马克思",
  "恩格斯",
  "列宁",
  "斯大林",
  "周恩来",
  "刘少奇",
  "朱德",
  "陈云",
  "孙中山",
  // Models that are held up for study, and heroes of history.
  "焦裕禄",
  "雷锋",
  "孔繁森",
  "谷文昌",
  "杨善洲",
  "廖俊波",
  "黄文秀",
  "王进喜",
  "张富清",
  "张桂梅",
  "黄大年",
  "白求恩",
  "方志敏",
  "李大钊",
  "董存瑞",
  "黄继光",
  "邱少云",
  "刘胡兰",
  "江竹筠",
  "林则徐",
  "郑成功",
  "包拯",
  "海瑞",
  "于谦",
  "孔子",
  "孟子",
  "鲁迅",
] as const;
