import type { Translated } from '#client/i18n/catalogue.ts'
import type { settings as english } from '#client/i18n/en/settings.ts'

export const settings: Translated<typeof english> = {
  title: '设置',
  save: '保存',
  undo: '撤销更改',
  saved: '已保存',
  name: {
    title: '名称',
    address: '位于 /projects/{{slug}}。地址保持不变。',
    needed: '项目需要一个名称。',
  },
  guideline: {
    title: '指南',
    what: '用你自己的话说明什么是好的。审阅者和复核者会在检查清单旁读到它。支持 Markdown 和公式。',
    shown: '编写或阅读指南',
    write: '编写',
    read: '预览',
    example: '例如：问题要指明它需要的每个媒体。……',
    empty: '还没有指南。',
  },
  rounds: {
    title: '如何决定',
    what: '每次更改都记入项目日志。它对今后发生的事有效；已投的票保持不变。',
    enough: '一个实例需要 {{needed}} 个不同的人，人手足够。',
    short:
      '一个实例需要 {{needed}} 个不同的人，而只有 {{have}} 人可以参与。有些实例将永远无法完成。',
  },
  blindness: { title: '谁在何时看到什么', what: '由服务器保证：隐藏的内容不会发送。' },
  time: { title: '时间' },
  rules: { title: '查看与相似' },
  value: { on: '是', off: '否', asDefault: '按默认' },
  saveBar: {
    title: '尚未保存',
    name: '名称',
    guideline: '指南',
    taxonomy: '领域、学科和难度',
    changed: '{{what}}已更改',
  },
  choice: {
    votes: {
      title: '每个实例的票数',
      two: '两名复核者',
      twoMeans: '都投高：签署。都投低：删除。两票投完之前彼此看不到。',
      one: '一名复核者',
      oneMeans: '投高：签署。投低：仅当审阅者提议删除时才删除，否则退回。无法测量一致性。',
    },
    tieBreak: {
      title: '意见不一时由第三名复核者裁决',
      on: '一高一低：由第三人决定。',
      off: '一高一低：实例退回给审阅者。',
    },
    returns: {
      title: '复核者可以退回',
      on: '复核者可以不投票，而附上说明要改什么的评论把实例退回。',
      off: '复核者只能投高或低，与 UniM 公布的流程一致。',
    },
    hideReviewer: {
      title: '对复核者隐藏审阅者',
      on: '在本轮结束之前，复核者看不到谁修订了实例。',
      off: '复核者能看到谁修订了实例。',
    },
    tieBreakSeesReasons: {
      title: '第三名复核者能看到理由',
      on: '显示两票的理由和备注，不显示姓名。',
      off: '第三名复核者在不了解两票的情况下决定。',
    },
    viewedFirst: {
      title: '必须先查看什么',
      off: '不要求',
      offMeans: '审阅者看过什么会被保存并显示给复核者，但不作要求。',
      opened: '打开每个媒体',
      openedMeans: '打开每个媒体之后才能提交或投票。',
      whole: '完整查看每个媒体',
      wholeMeans: '每段音频和视频播放十分之九、每份文档看过十分之九的页之后，才能提交或投票。',
    },
    leaseMinutes: {
      title: '一件工作的分钟数',
      what: '你工作时页面会续期。到时之后他人可以领取该实例；草稿保留。',
    },
    nearDuplicate: {
      title: '近似重复的界限',
      what: '从 0 到 1：两个实例的文本相似到什么程度才报告。0.5 能发现改写，0.9 只发现近乎相同的副本。',
    },
    reasonCodes: {
      title: '投低的理由',
      what: '投低时至少选择其中一个代码。报告会统计它们，因此保持少而稳定。',
    },
    severities: {
      title: '规则的严重程度',
      what: '错误会阻止提交和签署。无论更改什么，都要说明理由：它会被保存。',
    },
  },
  reasons: {
    add: '添加代码',
    needed: '至少保留一个理由。',
  },
  severity: {
    of: '“{{rule}}”的严重程度',
    byDefault: '默认',
    off: '关闭',
    why: '“{{rule}}”在此不同的理由',
    whyHere: '在此不同的理由',
    needed: '为每条更改的规则说明理由。',
  },
  taxonomy: {
    title: '领域、学科和难度',
    what: '记录若使用其他领域、学科或难度，会得到一条发现。输入名称后按回车。',
    addDomain: '添加学科',
    removeField: '移除领域 {{field}}',
    newField: '新领域',
    addField: '添加领域',
    levels: '难度等级',
    levelsHow: '一个数字和一个名称，例如“3 hard”。',
  },
}
