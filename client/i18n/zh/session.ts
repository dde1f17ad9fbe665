import type { Translated } from '#client/i18n/catalogue.ts'
import type { session as english } from '#client/i18n/en/session.ts'

export const session: Translated<typeof english> = {
  title: '登录',
  motto: '没有什么只由一只手签署。',
  or: '或使用账户',
  demo: {
    title: '以演示中的某个人四处看看',
    what: '他们只存在于这台机器上。点一下即可登录，随时可以切换。',
  },
  can: {
    reviewer: '阅读实例，完成四项检查，修订并提交。',
    checker: '在看不到其他投票的情况下，对他人的修订投“高”或“低”。',
    lead: '导入和导出，查看进度与一致性，管理人员和规则。',
  },
  account: {
    title: '使用你的账户',
    none: '还没有账户？项目负责人可以发给你一个链接。',
  },
  name: '姓名',
  email: '邮箱',
  password: '密码',
  showPassword: '显示密码',
  signIn: '登录',
  over: {
    title: '你已退出登录',
    what: '{{name}} 的会话已结束。本页和你写的内容都还在；登录后即可继续。',
    other: '现在登录此浏览器的是 {{other}}。本页属于 {{name}}；以 {{name}} 登录后可继续。',
    as: '以 {{name}} 登录',
    go: '以 {{other}} 的身份离开本页',
    later: '暂不',
  },
  leave: {
    title: '退出登录',
    unsent_one:
      '服务器没有收下你在 {{count}} 个实例上的工作，它只保存在此浏览器中。请等它发送完毕，或选择如何处理。',
    unsent_other:
      '服务器没有收下你在 {{count}} 个实例上的工作，它只保存在此浏览器中。请等它发送完毕，或选择如何处理。',
    failed: '服务器没有应答，因此你仍处于登录状态。请在它恢复后重试。',
    stay: '保持登录',
    keep: '退出，保留在此浏览器',
    lose: '退出并丢弃',
    again: '重试',
  },
  welcome: {
    title: '欢迎',
    first: '欢迎使用 Countersign',
    firstWhat: '你是这里的第一个人。此账户可以创建项目并邀请他人。',
    into: '加入 {{project}}',
    as: '你受邀担任：{{roles}}。',
    join: '以 {{name}} 加入',
    orNew: '或者创建另一个账户：',
    create: '创建账户',
    spent: '此链接已失效',
    nameWhy: '他人会在你写的内容旁看到它。',
    nameNeeded: '请写下你的称呼。',
    emailNeeded: '这不是邮箱地址。',
    passwordRule: '至少 10 个字符。几个词比一串符号更好记。',
    passwordNeeded: '至少使用 10 个字符。',
  },
}
