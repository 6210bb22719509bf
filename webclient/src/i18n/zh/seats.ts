/** 席位: positions and units in a group. */
export const seats = {
  taken: '{{by}}邀请{{names}}加入了{{place}}',
  whole: '{{name}}（全体 {{count}} 人）',
  left: '{{by}}将{{name}}移出了{{place}}',
  appointed: '{{names}}任{{through}}，加入了{{place}}',
  tookOver: '{{names}}接任{{through}}，加入了{{place}}',
  laidDown: '{{name}}不再担任{{through}}，离开了{{place}}',
  laidDownPlain: '{{name}}因岗位变动离开了{{place}}',
};

/** 在用岗位: in which position one speaks. */
export const voices = {
  speakAs: '以“{{words}}”发言',
};
