/** 查找聊天记录. */
export const find = {
  open: '查找聊天记录',
  openWith: '在聊天记录中查找“{{text}}”',
};
