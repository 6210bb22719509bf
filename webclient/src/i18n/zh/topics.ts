/** 话题 of a circle. */
export const topics = {
  openedBy: '{{by}}开了话题「{{title}}」',
  renamedBy: '{{by}}把话题「{{before}}」改名为「{{title}}」',
  closedBy: '{{by}}关闭了话题「{{title}}」',
  reopenedBy: '{{by}}重新打开了话题「{{title}}」',
};
