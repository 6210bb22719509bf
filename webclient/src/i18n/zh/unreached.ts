/** 离线: what is said while no server answers. */
export const unreached = {
  title: '连不上服务器',
  words: '正在不断尝试，连上后自动继续。',
  help: '请检查网线或无线网络；其他同事也打不开时，请联系本单位的平台管理员。',
  who: '上次在这台电脑上登录',
  last: '上次连接',
  messages: '待发送的消息',
  drafts: '没写完的草稿',
  count: '{{count}} 条',
};
