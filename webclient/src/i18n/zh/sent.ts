/** 会话中的图片、文件和语音. */
export const sent = {
  none: {
    pictures: '这里还没有图片',
    files: '这里还没有文件',
    voices: '这里还没有语音',
  },
  noneHint: '发到会话中的都会按月份列在这里。',
  failed: '没有加载出来',
  goTo: '到这条消息：{{name}}',
  thisMonth: '本月',
};
