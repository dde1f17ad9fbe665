import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Content } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

import { useDraft, useDraftStore } from './draft-context.ts'

import classes from './fields.module.css'

/** UniM's ten; others can be written. */
const unimCapabilities = Array.from({ length: 10 }, (_, i) => `C${i + 1}`)

interface FieldsFormProps {
  project: ProjectView
  /** The specification is the lead's to set for many; a reviewer may mend it on one. */
  source: string
}

/** What belongs to the record besides texts and media; a change is a part of the same revision. */
export function FieldsForm({ project, source }: FieldsFormProps) {
  const { t } = useTranslation('revision')
  const store = useDraftStore()
  const content = useDraft((state) => state.stack.present)
  const { difficulties, fields } = project.taxonomy
  const set = (change: Partial<Content>, group?: string) =>
    store.getState().edit((now) => ({ ...now, ...change }), group)

  return (
    <section className={classes['form']}>
      <h3>{t('fields.title')}</h3>
      <NativeSelect
        label={t('field.field')}
        value={content.field}
        data={withOwn(Object.keys(fields), content.field)}
        onChange={(event) => set({ field: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('field.domain')}
        value={content.domain}
        data={withOwn(fields[content.field] ?? [], content.domain)}
        onChange={(event) => set({ domain: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('field.difficulty')}
        value={content.difficulty === null ? '' : String(content.difficulty)}
        data={[
          { value: '', label: t('fields.no_difficulty') },
          ...Object.entries(difficulties).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ difficulty: value === '' ? null : Number(value) })
        }}
      />
      <TextInput
        label={t('field.specification')}
        description={t('fields.specification_hint')}
        value={content.specification ?? ''}
        placeholder="image+audio > image*2"
        onChange={(event) =>
          set({ specification: event.currentTarget.value || null }, 'specification')
        }
      />
      <TagsInput
        label={t('field.capabilities')}
        data={unimCapabilities.filter((one) => !content.capabilities.includes(one))}
        description={t('fields.capabilities_hint')}
        value={content.capabilities}
        onChange={(capabilities) => set({ capabilities })}
      />
      <p className={classes['source']}>{source}</p>
    </section>
  )
}

function withOwn(names: string[], own: string): string[] {
  return names.includes(own) ? names : [own, ...names]
}
