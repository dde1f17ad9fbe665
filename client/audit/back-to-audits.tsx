import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'

export function BackToAudits() {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  return (
    <Button
      size="compact-sm"
      variant="default"
      renderRoot={(props) => <Link to="/projects/$slug/audit" params={{ slug }} {...props} />}
    >
      {t('form.back')}
    </Button>
  )
}
