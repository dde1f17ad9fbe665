import type { Translated } from '#client/i18n/catalogue.ts'
import type { why as english } from '#client/i18n/en/why-not.ts'

export const why: Translated<typeof english> = {
  conflict: '存在另一个版本。请先选择保留哪一份。',
  unchanged: '与最新修订没有差别。',
  deciding: '你的决定正在发送。先收回才能重新选择。',
  no_finding: '尚未选中任何问题。请先转到一个。',
  other_tab: '此浏览器的另一个标签页正在编辑此实例。请先在此接管。',
  taken_already: '你已经领取了它。',
  no_template: '没有用它制作金标。',
  nothing_hidden: '没有对你隐藏的投票。',
  nothing_waits: '没有等待发送的决定。',
  no_media: '这里没有媒体。',
  no_comments: '这里没有评论。',
  no_thread: '还没有选中评论。请先转到一条。',
  no_findings: '没有问题。',
  not_comparing: '没有在比较两个修订版。请先打开比较。',
  no_suggestion: '没有待处理的建议。',
  one_version: '这里只有一个版本。',
  writes_here: '没有其他标签页在编辑此实例。',
  no_tag: '光标不在标签上。请先在源文本中把它放到一个标签上。',
  nothing_undone: '没有可以撤销的操作。',
  nothing_redone: '没有可以重做的操作。',
  other_stage: '该操作属于其他阶段，而不是实例目前所处的阶段。',
  time_enough: '时间还充足。临近结束时可以延长。',
}
