/** 席位: positions and units in a group. */
export const seats = {
  taken: '{{by}}邀请{{names}}加入了{{place}}',
  whole: '{{name}}（全体 {{count}} 人）',
  left: '{{by}}将{{name}}移出了{{place}}',
  appointed: '{{names}}任{{through}}，加入了{{place}}',
  tookOver: '{{names}}接任{{through}}，加入了{{place}}',
  laidDown: '{{name}}不再担任{{through}}，离开了{{place}}',
  laidDownPlain: '{{name}}因岗位变动离开了{{place}}',
  own: '个人成员',
  everybody: '全体',
  vacant: '目前空缺',
  people: '{{count}} 人',
  unseat: '移出{{name}}',
  unseatAct: '移出席位',
  unseatAsk: '将“{{name}}”移出群聊？仅因此席位入群的人员立即看不到本群的任何内容。',
};

/** 在用岗位: in which position one speaks. */
export const voices = {
  label: '发言岗位',
  speakAs: '以“{{words}}”发言',
  primary: '主岗',
  deputy: '代行',
  scope: '代行范围：{{scope}}',
  note: '以其他岗位发言时，消息上会署明岗位。',
};
