/** 使用帮助 and the tour (上手导览): what stands around the pages. */
export const help = {
  title: '使用帮助',
  areas: '帮助目录',
  tour: '再看一遍导览',
  about: '本页说明',
};

export const tour = {
  step: '第 {{at}} 步，共 {{count}} 步',
  skip: '跳过',
  back: '上一步',
  next: '下一步',
  done: '开始使用',
  list: '会话都在这里',
  listWords: '最近说过话的排在最上面，蓝色数字是没读的条数。',
  add: '发起单聊或建群',
  addWords: '选一位同事，或选整个单位、岗位，一次建好。',
  filter: '找会话、找人',
  filterWords: '输入姓名或拼音首字母。随时按 Ctrl + K，可以去任何地方。',
  people: '全市通讯录',
  peopleWords: '按单位展开，点名片就能打电话、发消息。',
  settings: '合您的习惯',
  settingsWords: '大字、深色、提醒方式都在设置里；使用帮助也在那里。',
};
