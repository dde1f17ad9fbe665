import { Button, Group, MultiSelect, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { modalities } from '#shared/media/modality.ts'
import type { Member } from '#shared/people/person.ts'

import { useLanguageName } from './use-language-name.ts'

export type GivenTerms = Pick<Member, 'skills' | 'dayCap'>

interface TermsDialogProps {
  member: Member
  /** Those that instances of the project are written in. */
  languages: readonly string[]
  onSave: (terms: GivenTerms) => void
  onClose: () => void
}

/** What one person is given, and how much of it in a day. */
export function TermsDialog({ languages, member, onClose, onSave }: TermsDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const { taxonomy } = useProject()
  const languageName = useLanguageName()
  const [skills, setSkills] = useState(member.skills)
  const [dayCap, setDayCap] = useState(member.dayCap)
  const known = Object.values(taxonomy.fields).flat()
  const lists = {
    domains: Object.entries(taxonomy.fields).map(([field, domains]) => ({
      group: readable(field),
      items: domains.map((value) => ({ value, label: readable(value) })),
    })),
    modalities: modalities
      .filter((modality) => modality !== 'text')
      .map((value) => ({ value, label: t(`common:modality.${value}`) })),
    languages: [...new Set([...languages, ...skills.languages])].map((value) => ({
      value,
      label: languageName(value),
    })),
  }
  const unknown = skills.domains.filter((domain) => !known.includes(domain))
  if (unknown.length > 0)
    lists.domains.push({
      group: t('terms.unknown'),
      items: unknown.map((value) => ({ value, label: readable(value) })),
    })
  return (
    <Dialog opened onClose={onClose} title={t('terms.title', { name: member.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave({ skills, dayCap })
        }}
      >
        <Stack gap="sm">
          <Text c="dimmed">{t('terms.what')}</Text>
          {(['domains', 'modalities', 'languages'] as const).map((name) => (
            <MultiSelect
              key={name}
              {...(name === 'domains' && firstFocus)}
              label={t(`terms.${name}`)}
              description={t(`terms.${name}Why`)}
              placeholder={skills[name].length === 0 ? t('terms.all') : ''}
              data={lists[name]}
              value={skills[name]}
              onChange={(chosen) => setSkills({ ...skills, [name]: chosen })}
              openOnFocus={false}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('terms.clear', { what: t(`terms.${name}`) }) }}
              hidePickedOptions
              nothingFoundMessage={t(name === 'languages' ? 'terms.noLanguage' : 'terms.nothing')}
            />
          ))}
          <NumberInput
            label={t('terms.cap')}
            description={t('terms.capWhy')}
            placeholder={t('terms.noCap')}
            min={1}
            max={10_000}
            allowDecimal={false}
            clampBehavior="strict"
            value={dayCap ?? ''}
            onChange={(value) => setDayCap(Number(value) || null)}
          />
        </Stack>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('terms.cancel')}
          </Button>
          <Button type="submit">{t('terms.save')}</Button>
        </Group>
      </form>
    </Dialog>
  )
}
