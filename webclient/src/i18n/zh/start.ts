/** 发起单聊, 创建群聊. */
export const start = {
  direct: '发起单聊',
  group: '创建群聊',
  chosen: '已选 {{count}} 人',
  emptyUnit: '这个单位暂无人员',
  title: '群名称',
  titleHint: '例如：防汛值班协调',
  titleMissing: '请给群聊起个名称',
  personsMissing: '请至少选择一位成员',
  history: '新成员可看历史消息',
  create: '创建',
  add: '添加',
  already: '已在群中',
  me: '我自己',
};
