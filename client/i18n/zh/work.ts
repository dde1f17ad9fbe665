import type { Translated } from '#client/i18n/catalogue.ts'
import type { work as english } from '#client/i18n/en/work.ts'

export const work: Translated<typeof english> = {
  title: '轮到我',
  start: '开始',
  starting: '正在领取下一个…',
  done_one: '今天完成 {{count}} 个',
  done_other: '今天完成 {{count}} 个',
  elsewhere_one: '{{count}} 个实例在他人手中',
  elsewhere_other: '{{count}} 个实例在他人手中',
  since: '开始等待于',
  oldest: '最早',
  more_one: '还有 {{count}} 个',
  more_other: '还有 {{count}} 个',
  group: {
    in_hand: '正在处理',
    returned: '退回给我',
    review: '待审阅',
    check: '待复核',
    tie_break: '待裁决',
    mentioned: '提到你的',
  },
  kept: '为你保留',
  came: '有新的工作等待你处理。',
  decisions: {
    title: '最近的决定',
    none: '还没有决定。你最近的十次审阅和投票会列在这里。',
    unsent: { waiting: '尚未发送', sending: '正在发送…', failed: '未能发送' },
    withdraw: '撤回',
    withdrawn: '{{key}} 已撤回，回到审阅。',
    ask_reopen: '请求重新打开',
    ask_recall: '请求召回',
    asked: '已请求负责人。',
    ask: { open: '你向负责人提出：', declined: '负责人答复维持原状：' },
    reason: '需要重新查看什么',
    send: '请求负责人',
    cancel: '取消',
  },
  none: {
    title: '没有等待你处理的工作',
    elsewhere_one:
      '{{count}} 个未完成的实例在他人手中，或不能由你领取：每个实例上一人只担任一种角色。它前进之后就会有工作。',
    elsewhere_other:
      '{{count}} 个未完成的实例在他人手中，或不能由你领取：每个实例上一人只担任一种角色。它们前进之后就会有工作。',
    finished: '项目中没有未完成的实例。下一次导入，或负责人重新打开实例时，会有新的工作。',
    lead: '你是项目负责人。审阅与投票由审阅者和复核者完成；总览显示一切的进展。',
    overview: '打开总览',
    instances: '查看全部实例',
  },
}
