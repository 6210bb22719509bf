/** 机器人. */
export const bots = {
  tag: 'Bot',
  via: '{{name}} through',
};
