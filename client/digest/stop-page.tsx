import { Anchor, Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { useTRPC } from '#client/trpc.ts'

import classes from './digest.module.css'

/** Where the link at the end of a mail leads. It ends nothing by being opened: programs that look at mail open links, too. */
export function StopPage() {
  const { t } = useTranslation('digest')
  useTitle(t('stop.title'))
  const { token } = useParams({ from: '/digest/stop/$token' })
  const trpc = useTRPC()
  const refused = useRefusalText()
  const stop = useMutation(trpc.digest.stopByLink.mutationOptions())
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('stop.title')}</Title>
      <Text mb="md">{t('stop.what')}</Text>
      {!stop.isSuccess && (
        <Button loading={stop.isPending} onClick={() => stop.mutate({ token })}>
          {t('stop.do')}
        </Button>
      )}
      <Text component="output" display="block" c={stop.error ? 'var(--low)' : 'inherit'} my="md">
        {stop.error && refused(stop.error)}
        {stop.isSuccess && t('stop.done')}
      </Text>
      <Anchor component={Link} to="/digest">
        {t('stop.again')}
      </Anchor>
    </div>
  )
}
