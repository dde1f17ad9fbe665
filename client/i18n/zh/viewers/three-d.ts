import type { Translated } from '#client/i18n/catalogue.ts'
import type { threeD as english } from '#client/i18n/en/viewers/three-d.ts'

export const threeD: Translated<typeof english> = {
  label: '{{name}}：三维模型。方向键旋转，加减号缩放，0 复位，W 显示线框。',
  reset: '显示全部',
  wireframe: '线框',
  extent: '尺寸 {{extent}}',
  uses: '使用 {{items}}',
  refused: '已略去，不在模型旁：{{names}}',
  material: '这是模型的材质。',
  texture: '这是模型的表面贴图。',
  usedBy: '由 {{models}} 使用。',
  unused: '此实例中没有模型使用 {{name}}。',
  empty: '模型没有顶点，因此没有可绘制的内容。',
  lacking: '模型需要 {{name}}，但它不在此实例中。请添加该文件，或替换为包含全部内容的模型。',
  broken: '无法读取模型：它已损坏或格式少见。',
  unknown: '没有适用于此类模型的查看器（{{type}}）。请下载，或替换为 glb。',
  unread: '模型使用 {{extension}} 打包，此查看器无法解开。请替换为未打包的模型。',
  lost: '浏览器收回了显卡。请重试，或关闭其他含三维内容的页面。',
}
