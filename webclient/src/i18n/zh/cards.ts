/** 卡片: what every card says around what its kind says. */
export const cards = {
  waitsForMe: '待您处理',
  renewed: '这张卡片已有变化，以下为最新内容。',
  replaced: '已有新卡片',
  unknown: '这里有一项内容暂时无法显示（{{was}}）',
  last: '{{by}} {{words}} · ',
  trail: '全程',
  fold: '收起',
  choose: '请选择',
  pickPeople: '选择人员或单位',
  picked: '选好了',
  unnamed: '1 项（名称未显示）',
  filesSending: '正在上传…',
  required: '请填写这一项',
  wrong: '这一项不符合要求，请修改',
  sent: '正在提交…',
  queued: '已记下，连上网络后自动提交。',
  takeBack: '撤销',
  deadline: {
    due: '{{due}} 前',
    paused: '计时暂停',
    stopped: '计时已停',
  },
};

/** 灯: what each light says by itself. */
export const lights = { green: '正常', yellow: '临期', red: '超期', grey: '已停' };

/** 发起接龙. */
export const rollcall = {
  titleLine: '发起接龙',
  titleReceipt: '发起签到',
  subject: '主题',
  subjectHintLine: '例如：周五会商，请报参加人数',
  subjectHintReceipt: '例如：防汛预案已下发，请签收',
  subjectMissing: '请写明主题',
  about: '发到“{{name}}”，每人回复一次，谁还没回一目了然。',
  due: '希望在此之前回复（可不填）',
  duePast: '这个时间已经过去',
  send: '发出',
};

/** 卡片图册, for whoever makes cards. */
export const gallery = {
  title: '卡片图册',
  hint: '卡片的每种元素、每个状态和每种身份。供制作机器人和模块的同事查看。',
  open: '卡片图册（供开发者）',
  try: '试画一张',
  tryHint: '粘贴 Adaptive Cards JSON，看它在这里的样子。',
  draw: '画出来',
  notJson: '这不是 JSON',
  at: '{{field}}：{{message}}',
};
