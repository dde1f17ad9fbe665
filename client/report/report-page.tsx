import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconBraces, IconMarkdown, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { languages } from '#client/i18n/i18n.ts'
import { saveFile } from '#client/lib/save-file.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { markdown, type ReportLanguage } from '#shared/report/markdown.ts'

import classes from './report.module.css'

/** The quality report of a project: to read, to take along as Markdown or JSON, to print. */
export function ReportPage() {
  const { i18n, t } = useTranslation('report')
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const navigate = useNavigate()
  const search = useSearch({ from: '/projects/$slug/report' })
  const { slug } = useProject()
  const language = search.language ?? (i18n.language.startsWith('zh') ? 'zh' : 'en')
  const { data: facts, error } = useQuery(
    trpc.report.facts.queryOptions({ project: slug }, { staleTime: 60_000 }),
  )
  const text = useMemo(() => facts && markdown(facts, language), [facts, language])
  const name = `${slug}-report-${facts?.day ?? ''}`
  const save = (ending: string, content: string, type: string) =>
    saveFile(`${name}.${ending}`, new Blob([content], { type }))
  return (
    <div className={classes['report']}>
      <FiguresPage
        label={t('title')}
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('language')}
              value={language}
              onChange={(chosen) =>
                void navigate({
                  to: '/projects/$slug/report',
                  params: { slug },
                  search: { language: chosen as ReportLanguage },
                  replace: true,
                })
              }
              data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
            />
            <Button
              size="compact-sm"
              variant="default"
              disabled={!text}
              leftSection={<IconMarkdown size={16} aria-hidden />}
              onClick={() => text && save('md', text, 'text/markdown;charset=utf-8')}
            >
              {t('markdown')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!facts}
              leftSection={<IconBraces size={16} aria-hidden />}
              onClick={() =>
                save('json', `${JSON.stringify(facts, null, 2)}\n`, 'application/json')
              }
            >
              {t('json')}
            </Button>
            <Button
              size="compact-sm"
              disabled={!text}
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        }
      >
        <p className={classes['say']}>{t('lead')}</p>
        {error && <p role="alert">{refused(error)}</p>}
        {!text && !error && <Waiting />}
        {text && (
          <article className={classes['paper']} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
            <Markdown remarkPlugins={[remarkGfm]} components={components}>
              {text}
            </Markdown>
          </article>
        )}
      </FiguresPage>
    </div>
  )
}

// The page has a heading of its own, so those of the report stand one step lower.
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  table: WideTable,
}

/** Where a table is wider than its place it scrolls, also by keys. */
function WideTable({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('report')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <section className={classes['box']} aria-label={t('table')} tabIndex={0}>
      <table>{children}</table>
    </section>
  )
}

function Waiting() {
  const { t } = useTranslation('report')
  return (
    <output aria-busy aria-label={t('making')}>
      <Skeleton height={32} mb="lg" width="60%" />
      <Skeleton height={900} />
    </output>
  )
}
