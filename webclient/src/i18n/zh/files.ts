/** 图片和文件. */
export const files = {
  attach: '添加图片或文件',
  attached: '将随消息发送的文件',
  drop: '不发送 {{name}}',
  dropHere: '松开鼠标，添加到这条消息',
  sending: '正在上传 {{name}}',
  waiting: '正在上传，完成后即可发送',
  tooLarge: '文件太大',
  tooMany: '一条消息最多 20 个文件，其余 {{count}} 个没有添加。',
  look: '查看图片 {{name}}',
  download: '下载 {{name}}，{{size}}',
  picture: '[图片]',
  file: '[文件] {{name}}',
};
