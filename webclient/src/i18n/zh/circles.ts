/** 协作圈, as far as the list and the timeline speak of it. */
export const circles = {
  moved: {
    planned: '{{by}}拟建了协作圈',
    running: '{{by}}开启了协作圈，至 {{day}}',
    extended: '{{by}}将协作圈延期至 {{day}}',
    closing: '{{by}}开始收尾：请汇总成果',
    closed: '{{by}}解散了协作圈，此后只能查看',
  },
  dayOver: '协作圈已到期，转入收尾',
  expiring: '协作圈还有 {{count}} 天到期',
  mark: '协作圈',
  closedMark: '已解散',
  frozen: '协作圈已解散，只能查看',
  found: '建协作圈',
  foundedFrom: '已由此建圈：{{title}}',
  tabs: '协作圈栏目',
  talk: '讨论',
  board: '看板',
  shelf: '资料架',
  results: '成果',
  lastDay: '协作圈今天到期',
};

/** What is refused on the shelf (资料架). */
export const refusedShelf = {
  forbidden: '没有改动：这一步由圈主、管理员或存入的人办理，观察员只能查看。',
  not_found: '没有改动：它已被取走，或您已不在圈内。',
  conflict: '没有改动：已认定的成果要先撤回认定；文件夹要先清空；同名的请换个名称。',
  invalid: '没有改动：文件夹最多三层，名称不能为空。',
};
