/** 常用批语: what one says with one press. */
export const phrases = {
  title: '常用批语',
  keep: '管理常用批语',
  new: '新的批语',
  add: '添加',
  up: '上移：{{phrase}}',
  upHint: '上移',
  remove: '删除：{{phrase}}',
  none: '还没有常用批语，写一句常说的话。',
  done: '完成',
};
