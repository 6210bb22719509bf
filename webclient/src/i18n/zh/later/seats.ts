/** 席位 in the list of members. */
export const seats = {
  own: '个人成员',
  everybody: '全体',
  vacant: '目前空缺',
  people: '{{count}} 人',
  unseat: '移出{{name}}',
  unseatAct: '移出',
  unseatAsk: '将“{{name}}”移出？仅因此加入的人员立即看不到这里的任何内容。',
};

/** 在用岗位: choosing it. */
export const voices = {
  label: '发言岗位',
  primary: '主岗',
  deputy: '代行',
  scope: '代行范围：{{scope}}',
  note: '以其他岗位发言时，消息上会署明岗位。',
};
