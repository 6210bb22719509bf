/** 对消息做什么: 阅读情况, 表态, 置顶, 转发. */
export const deeds = {
  unreadOf: '{{count}} / {{all}} 人未读',
  readOf: '{{count}} / {{all}} 人已读',
  noUnit: '未任职',
  later: '另有 {{count}} 人在此之后加入，不计入。',
  react: '表态',
  reacted: '谁表了态',
  reactedMany: '{{names}}等 {{count}} 人',
  reactedNone: '还没有人表态',
  reactions: {
    received: '收到',
    agree: '同意',
    praise: '赞',
    thanks: '感谢',
    effort: '辛苦了',
    question: '疑问',
  },
};
