/** 在岗状态, wherever a name stands. */
export const status = {
  kinds: { on_duty: '在岗', meeting: '会议中', out: '外出', field: '下乡', leave: '休假' },
  until: '至 {{time}}',
  untilTomorrow: '至明天 {{time}}',
  set: '设置在岗状态',
};
