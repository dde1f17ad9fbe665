import type { Translated } from '#client/i18n/catalogue.ts'
import type { digest as english } from '#client/i18n/en/digest.ts'

export const digest: Translated<typeof english> = {
  title: '邮件摘要',
  what: '每天一封，从 {{hour}}:00 UTC 起发送，列出你所有项目中等着你的事项数量和链接。没有事项时不发送；邮件中不含实例或评论的内容。',
  on: '给我发送摘要',
  address: '邮箱地址',
  language: '邮件语言',
  save: '保存',
  saved: '已保存',
  savedOn: '已保存。如果届时有事项等着你，下一封在 {{hour}}:00 UTC 发送。',
  last: {
    sent: '上一封已于 {{day}} 发送。',
    refused: '邮件服务器拒收了 {{day}} 的那一封。请检查地址是否正确；每天最多尝试五次。',
    claimed: '{{day}} 的那一封是否送达尚不清楚，不会重复发送。',
  },
  stop: {
    title: '停止邮件摘要',
    what: '发往收到此链接的地址的邮件现在停止。你随时可以在 Countersign 中重新开启。',
    do: '停止发送这些邮件',
    done: '这些邮件已停止。',
    again: '在设置中更改',
  },
}
