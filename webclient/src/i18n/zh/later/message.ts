/** 阅读情况 of a message. */
export const message = {
  readersTitle: '阅读情况',
  readersRead: '已读 {{count}} 人',
  readersUnread: '未读 {{count}} 人',
  readersNone: '还没有人读到',
  readersEverybody: '所有人都已读',
};
