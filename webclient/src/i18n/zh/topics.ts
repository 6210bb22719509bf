/** 话题 of a circle. */
export const topics = {
  openedBy: '{{by}}开了话题「{{title}}」',
  renamedBy: '{{by}}把话题「{{before}}」改名为「{{title}}」',
  closedBy: '{{by}}关闭了话题「{{title}}」',
  reopenedBy: '{{by}}重新打开了话题「{{title}}」',
  isClosed: '话题已关闭，只能查看',
  move: '移到话题',
  goTo: '打开话题「{{title}}」',
  goesInto: '发到话题「{{title}}」',
  named: '{{name}} · {{title}}',
};
