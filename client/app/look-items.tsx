import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { setLook, turnContrast, useHighContrast, useLook } from './look.ts'
import { schemes } from './scheme-button.tsx'

const tick = (on: boolean) => <IconCheck size={14} opacity={on ? 1 : 0} />

/** Colours, contrast and density, each with a tick where it holds. */
export function LookItems() {
  const { t } = useTranslation(['frame', 'keys'])
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const look = useLook()
  const highContrast = useHighContrast()
  return (
    <>
      <Menu.Label>{t('keys:look')}</Menu.Label>
      {schemes.map((scheme) => (
        <Menu.Item
          key={scheme}
          closeMenuOnClick={false}
          aria-current={colorScheme === scheme}
          leftSection={tick(colorScheme === scheme)}
          onClick={() => setColorScheme(scheme)}
        >
          {t('scheme.label', { scheme: t(`scheme.${scheme}`) })}
        </Menu.Item>
      ))}
      <Menu.Item
        closeMenuOnClick={false}
        aria-current={highContrast}
        leftSection={tick(highContrast)}
        onClick={turnContrast}
      >
        {t('keys:contrast.label')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        aria-current={look.dense}
        leftSection={tick(look.dense)}
        onClick={() => setLook({ dense: !look.dense })}
      >
        {t('keys:density.label')}
      </Menu.Item>
    </>
  )
}
