import { Button, Radio, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { languages } from '#client/i18n/i18n.ts'
import { useTRPC } from '#client/trpc.ts'
import {
  DigestChoice,
  digestHour,
  digestLanguages,
  type DigestLanguage,
  type MyDigest,
} from '#shared/digest/digest-choice.ts'

/** The switch, and where the mail goes. Switched off, it can be saved on a server that sends no mail, too. */
export function DigestForm({ mine }: { mine: MyDigest }) {
  const { t, i18n } = useTranslation('digest')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refused = useRefusalText()
  const { choice, email, possible } = mine
  const hour = String(digestHour).padStart(2, '0')
  const [on, setOn] = useState(choice !== null)
  const [address, setAddress] = useState(choice?.address ?? email ?? '')
  const [language, setLanguage] = useState<DigestLanguage>(
    choice?.language ?? (i18n.language === 'zh' ? 'zh' : 'en'),
  )
  const after = { onSettled: () => cache.invalidateQueries(trpc.digest.pathFilter()) }
  const choose = useMutation(trpc.digest.choose.mutationOptions(after))
  const stop = useMutation(trpc.digest.stop.mutationOptions(after))
  const wanted = DigestChoice.safeParse({ address: address.trim(), language })
  const same = on
    ? choice?.address === address.trim() && choice.language === language
    : choice === null
  const error = choose.error ?? stop.error
  const done = same && (choose.isSuccess || stop.isSuccess)

  const save = () => {
    choose.reset()
    stop.reset()
    if (!on) stop.mutate()
    else if (wanted.success) choose.mutate(wanted.data)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md" maw={420}>
        <Switch
          label={t('on')}
          checked={on}
          disabled={!possible && !on}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        {on && (
          <>
            <TextInput
              label={t('address')}
              type="email"
              autoComplete="email"
              required
              maxLength={200}
              disabled={!possible}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <Radio.Group
              label={t('language')}
              value={language}
              onChange={(next) => setLanguage(next === 'zh' ? 'zh' : 'en')}
            >
              <Stack gap={8} mt={6}>
                {digestLanguages.map((code) => (
                  <Radio
                    key={code}
                    value={code}
                    lang={code}
                    label={languages[code]}
                    disabled={!possible}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </>
        )}
        <Button
          type="submit"
          w="fit-content"
          disabled={same || (on && (!wanted.success || !possible))}
          loading={choose.isPending || stop.isPending}
        >
          {t('save')}
        </Button>
        <Text component="output" display="block" c={error ? 'var(--low)' : 'dimmed'}>
          {error && refused(error)}
          {done && t(on ? 'savedOn' : 'saved', { hour })}
        </Text>
      </Stack>
    </form>
  )
}
