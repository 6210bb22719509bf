/** 话题 of a circle. */
export const topics = {
  openedBy: '{{by}} opened the topic “{{title}}”',
  renamedBy: '{{by}} renamed the topic “{{before}}” to “{{title}}”',
  closedBy: '{{by}} closed the topic “{{title}}”',
  reopenedBy: '{{by}} reopened the topic “{{title}}”',
};
