import type { Translated } from '#client/i18n/catalogue.ts'
import type { draft as english } from '#client/i18n/en/draft.ts'

export const draft: Translated<typeof english> = {
  save: {
    saved: { word: '已保存', hint: '本页内容均已在最新修订中。' },
    keeping: { word: '正在保存草稿…', hint: '你的更改正在发送到服务器。' },
    kept: { word: '草稿已保存', hint: '你的更改已存为草稿，保存或提交后成为修订。' },
    saving: { word: '正在保存…', hint: '新修订正在发送到服务器。' },
    offline: { word: '离线，已存于本机', hint: '服务器恢复之前，更改保存在此浏览器中。' },
    failed: {
      word: '草稿仅存于本机',
      hint: '服务器未收下草稿。它保存在此浏览器中；请继续，稍后会重试。',
    },
    server_only: {
      word: '仅在服务器上',
      hint: '此浏览器无法保存：存储已满或被禁止。你的更改每秒发送到服务器。',
    },
    unkept: {
      word: '未保存',
      hint: '此浏览器无法保存，服务器也未接受草稿。请保持本页打开，直到保存成功。',
    },
    signed_out: {
      word: '已退出，保存在此',
      hint: '你的会话已结束。更改保存在此浏览器中；登录后可继续。',
    },
    conflict: { word: '请选择版本', hint: '存在另一个版本。请选择保留哪一份。' },
    read_only: { word: '只读', hint: '你正在阅读此实例，并未持有它的审阅。' },
  },
  conflict: {
    elsewhere: '你在别处继续了这项工作',
    title: '在你基于修订 {{base}} 工作时，修订 {{head}} 已被保存',
    text: '你的草稿是安全的。请先查看差别再选择。采用已保存的修订可以撤销。',
    compare: '显示差别',
    mine: '在其上保留我的文本',
    theirs: '采用已保存的修订',
  },
}
