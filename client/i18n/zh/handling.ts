import type { Translated } from '#client/i18n/catalogue.ts'
import type { handling as english } from '#client/i18n/en/handling.ts'

export const handling: Translated<typeof english> = {
  lease: {
    left: '剩余 {{time}}',
    over: '时间已到',
    extendHint: '你工作时时间会自动续期。现在延长：X',
    extend: '延长',
    soon_one: '你的时间将在 {{count}} 分钟后结束。延长以保留此实例。',
    soon_other: '你的时间将在 {{count}} 分钟后结束。延长以保留此实例。',
    ended: '你的时间已到，其他人可以领取此实例。你写的内容已保存为草稿；再次领取即可继续。',
  },
  assign: {
    title: '指派空缺席位',
    who: '人员',
    now: '目前保留给 {{name}}。',
    nobody_now: '目前任何具有该角色的人都可以领取。',
    nobody: '不指定',
  },
  double: {
    drawn: '已抽中',
    waiting: '尚有审阅未完成',
    both: '两次审阅均已完成',
    ended: '因重新打开而终止',
  },
  second: {
    title: '第二次审阅',
    free: '该实例要审阅两次。现在没有人在做第二次审阅。承担者看到的是原始记录，看不到第一次审阅的任何内容。',
    kept: '该实例要审阅两次。第二次审阅为 {{name}} 保留。',
    works: '{{name}} 正在做第二次审阅。收回后席位重新空出：草稿会保留，{{name}} 会看到原因。',
    who: '保留给',
    whoWhy: '不担任负责人的审阅者。参与过第一次审阅的人会被拒绝。',
    keep: '保留席位',
    why: '原因',
  },
  skip: {
    title: '跳过',
    why: '为什么跳过？',
    text: '他人可以领取它，它最后才会再轮到你。你写的内容存为草稿。负责人会看到理由。',
    note: '补充说明（可选）',
    noteNeeded: '说明理由',
    reason: {
      not_my_field: '不是我的领域',
      language: '不是我熟悉的语言',
      too_close: '我与它关系太近：认识来源或作者',
      media_fail: '有媒体在这里打不开或无法播放',
      unclear: '我无法判断对错',
      too_long: '现在没有足够的时间',
      other: '其他理由',
    },
  },
  plan: {
    title: '计划',
    priority: '优先级',
    priorityWhy: '更紧急的先来，排在退回或保留给某人的之后。',
    due: '期限',
    dueWhy: '同一优先级内，期限更早的先来。留空表示没有期限。',
    do: '按此计划',
  },
  undo: { word: '撤销', keepFor: '为 {{name}} 保留' },
}
