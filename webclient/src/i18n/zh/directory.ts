/** 通讯录. */
export const directory = {
  title: '通讯录',
  units: '单位',
  search: '查找人员：姓名、拼音、单位',
  people: '{{count}} 人',
  empty: '选择左侧单位查看人员',
  none: '没有找到“{{text}}”',
  noneHint: '可试试拼音首字母，如 cys。',
};
