/** 图片和文件: looking at them, and those of a conversation. */
export const files = {
  original: '下载原图',
  of: '{{place}} / {{count}}',
  larger: '原始大小',
  smaller: '适应窗口',
  previous: '上一张',
  next: '下一张',
  tabs: '会话内容',
  tab: { about: '详情', pictures: '图片', files: '文件', voices: '语音' },
  watermark: '图片水印',
  watermarks: { off: '不加', shown: '加水印', only: '只看不下' },
  watermarkHints: {
    off: '成员看到的图片没有水印。',
    shown: '图片上带有查看人的姓名、号码尾数和日期；可以下载原图。',
    only: '图片上带有查看人的姓名、号码尾数和日期；任何人都不能下载原图。',
  },
  lookOnly: '本会话的图片不能下载',
};
