/** 待办中心: what waits for me. */
export const todo = {
  tabs: '待办分类',
  tab: { do: '待办', read: '待阅', done: '已办' },
  search: '按标题或编号查找',
  allKinds: '全部事项',
  kind: '事项类型',
  byLight: '按灯筛选',
  /** Whose part, and by what right. */
  hand: { own: '{{place}}', deputy: '代 {{place}}', secretary: '代 {{place}}（秘书）' },
  self: '本人',
  step: '步骤：{{title}}',
  urged: '催办 {{count}} 次',
  paused: '已挂起',
  acted: '{{action}} · {{time}}',
  nothing: { do: '没有待办', read: '没有待阅', done: '还没有办过的事项' },
  nothingHint: {
    do: '交给您或您岗位的事项会出现在这里。',
    read: '请您阅知的事项会出现在这里。',
    done: '您办过的事项都会留在这里，随时可查全程。',
  },
  noneFits: '没有符合条件的事项',
  noneFitsHint: '换个词，或清除筛选。',
  clear: '清除筛选',
  failed: '没有取到待办',
  choose: '选择一件事项',
  chooseHint: '按 ↑ ↓ 挑选，Enter 打开',
};

/** 时限 in words. */
export const due = {
  tomorrow: '明天',
  at: '{{day}} {{time}}',
  left: {
    workdays: '还剩 {{count}} 个工作日',
    days: '还剩 {{count}} 天',
    hours: '还剩 {{count}} 小时',
    minutes: '还剩 {{count}} 分钟',
  },
  late: {
    workdays: '超期 {{count}} 个工作日',
    days: '超期 {{count}} 天',
    hours: '超期 {{count}} 小时',
    minutes: '超期 {{count}} 分钟',
  },
};
