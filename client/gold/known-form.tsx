import { Button, Group, NativeSelect, Radio, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { DefectKind } from '#shared/gold/defect.ts'
import type { GoldPreview } from '#shared/gold/gold-preview.ts'
import type { Known } from '#shared/gold/gold-view.ts'

import { Example } from './example.tsx'

interface KnownFormProps {
  at: string
  now: Known | null
  busy?: boolean
  error?: string | null
  onSend: (known: Known) => void
  onClose: () => void
}

/** What is known of one instance, and what its copies show. */
export function KnownForm(props: KnownFormProps) {
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const input = { project: slug, key: props.at }
  const preview = useQuery(trpc.gold.preview.queryOptions(input, { staleTime: 60_000 }))
  if (preview.error) return <Text role="alert">{refused(preview.error)}</Text>
  if (!preview.data) return <Skeleton height={320} aria-busy />
  return <Form {...props} preview={preview.data} />
}

const ways = ['high', 'low', 'broken'] as const
type Way = (typeof ways)[number]

function Form(props: KnownFormProps & { preview: GoldPreview }) {
  const { busy = false, error, now, onClose, onSend, preview } = props
  const { t } = useTranslation('gold')
  const { kinds, stage } = preview
  const signed = stage === 'signed_off'
  const [way, setWay] = useState<Way>(startOf(now, kinds.length > 0))
  const [kind, setKind] = useState<DefectKind | null>(now?.kind ?? null)
  const [reason, setReason] = useState(now?.reason ?? '')
  const broken = way === 'broken'
  const said = broken ? kinds.filter((one) => kind === null || one.kind === kind) : []
  const ready = broken ? said.length > 0 : reason.trim() !== ''
  const whyNot = signed ? kinds.length === 0 && t('mark.nothing') : t('mark.onlySigned')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const verdict = broken ? 'high' : way
        if (ready) onSend({ verdict, seeded: broken, kind: broken ? kind : null, reason })
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('mark.what')}</Text>
        <Radio.Group
          label={t('mark.verdict')}
          value={way}
          onChange={(chosen) => setWay(ways.find((one) => one === chosen) ?? 'high')}
        >
          <Stack gap="xs" mt={4}>
            {ways.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`mark.${one}`)}
                description={(one === 'broken' && whyNot) || t(`mark.${one}What`)}
                disabled={one === 'broken' && whyNot !== false}
                {...(one === way && firstFocus)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {broken && (
          <NativeSelect
            label={t('mark.kind')}
            description={t('mark.kindWhat')}
            value={kind ?? ''}
            onChange={(event) =>
              setKind(DefectKind.safeParse(event.currentTarget.value).data ?? null)
            }
            data={[
              { value: '', label: t('mark.byLot', { count: kinds.length }) },
              ...kinds.map((one) => ({
                value: one.kind,
                label: t(one.phases.includes('check') ? 'mark.both' : 'mark.reviewers', {
                  kind: t(`defect.${one.kind}`),
                }),
              })),
            ]}
          />
        )}
        {broken ? (
          <Example key={kind} preview={preview} kinds={said} />
        ) : (
          <Text c="dimmed" size="sm">
            {t('mark.unchanged')}
          </Text>
        )}
        <Textarea
          label={t(broken ? 'mark.reasonOptional' : 'mark.reason')}
          description={t('mark.reasonWhat')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error && (
          <Text role="alert" c="var(--low)">
            {error}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('mark.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t(now ? 'mark.change' : 'mark.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function startOf(now: Known | null, breakable: boolean): Way {
  if (now) return now.seeded && breakable ? 'broken' : now.verdict
  return breakable ? 'broken' : 'high'
}
