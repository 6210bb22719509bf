/** 前往 (Ctrl + K). */
export const jump = {
  title: '前往',
  placeholder: '输入姓名、拼音、群名称、单位，或要做的事',
  none: '没有找到“{{text}}”',
  hint: '↑ ↓ 选择，Enter 打开，Esc 关闭',
};
