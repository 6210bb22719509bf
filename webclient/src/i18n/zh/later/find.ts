/** 查找聊天记录: what its sheet says. */
export const find = {
  title: '查找聊天记录',
  placeholder: '查找聊天记录',
  hint: '输入词语、文号或数字。多个词用空格隔开，消息须同时包含。',
  none: '没有找到“{{text}}”',
  noneHint: '换个词，或去掉上面的条件再试。',
  filters: '条件',
  here: '只在“{{title}}”中',
  mentionsMe: '提到我的',
  hasFile: '含文件',
  hasLink: '含链接',
  period: '时间',
  periods: { ever: '不限时间', week: '近一周', month: '近一月', year: '近一年' },
};
