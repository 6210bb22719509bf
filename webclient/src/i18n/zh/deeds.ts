/** 对消息做什么: 阅读情况, 表态, 置顶, 转发. */
export const deeds = {
  unreadOf: '{{count}} / {{all}} 人未读',
  readOf: '{{count}} / {{all}} 人已读',
  noUnit: '未任职',
  later: '另有 {{count}} 人在此之后加入，不计入。',
};
