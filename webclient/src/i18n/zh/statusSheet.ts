/** The sheet in which one says it. */
export const statusSheet = {
  title: '在岗状态',
  kind: '我现在',
  until: '到什么时候',
  spans: { hour: '1 小时', evening: '今天 18:00', morning: '明天 9:00', day: '到某一天' },
  day: '到哪一天（含当天）',
  dayWrong: '请选今天或以后的日期',
  text: '补充说明（可不填）',
  textHint: '例如：青屿县查看水情，急事打电话',
  about: '看得到您的人会在您的名字旁看到，到时自动取消。',
  say: '设置',
  end: '取消当前状态',
};
