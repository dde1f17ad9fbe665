import { TableOfContents } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import classes from './settings.module.css'

/** The groups of the settings by name, beside them where there is room; what is being read is marked. */
export function Contents() {
  const { i18n, t } = useTranslation('settings')
  return (
    <nav className={classes['contents']} aria-label={t('contents')}>
      <TableOfContents
        // It reads the headings from the page once.
        key={i18n.language}
        variant="light"
        size="sm"
        scrollSpyOptions={{ selector: '[data-group-title]', offset: 80 }}
        getControlProps={({ active, data }) => ({
          children: data.value,
          'aria-current': active,
          onClick: () => {
            const heading = data.getNode()
            heading.scrollIntoView()
            heading.focus({ preventScroll: true })
          },
        })}
      />
    </nav>
  )
}
