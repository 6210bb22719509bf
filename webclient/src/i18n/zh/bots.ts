/** 机器人. */
export const bots = {
  tag: '机器人',
  via: '{{name}} 通过',
};
