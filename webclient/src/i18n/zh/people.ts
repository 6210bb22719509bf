/** Finding and choosing people (找人、选人). */
export const people = {
  positions: '任职',
  primary: '主要',
  phone: '手机',
  officePhone: '办公电话',
  call: '拨打{{words}} {{number}}',
  groups: '共同的群（{{count}}）',
  noUnit: '没有找到这个单位',
  noUnitHint: '可能已撤销，或您无权查看。',
  card: '名片',
  noPerson: '没有找到这个人',
  noPersonHint: '可能已离开，或您无权查看。',
};
