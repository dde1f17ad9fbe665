import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { type DeedKind, writeDeed } from '#shared/view/deed.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PersonProgress } from '#shared/view/overview.ts'

import { Counted } from './counted.tsx'

import classes from './progress.module.css'

/** What each person did and holds; a name opens what they took part in. */
export function PeopleTable({ people }: { people: readonly PersonProgress[] }) {
  const { t } = useTranslation(['progress', 'common'])
  const { slug } = useProject()
  return (
    <section className={classes['block']}>
      <h2>{t('people.title')}</h2>
      <div className={classes['wideBox']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>{t('people.name')}</th>
              <th>{t('people.roles')}</th>
              <th className={classes['number']}>{t('people.reviews')}</th>
              <th className={classes['number']}>{t('people.votes')}</th>
              <th className={classes['number']}>{t('people.holding')}</th>
              <th className={classes['number']}>{t('people.active')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id} data-quiet={person.disabled}>
                <th scope="row">
                  <Link
                    to="/projects/$slug/instances"
                    params={{ slug }}
                    search={{ person: person.id }}
                  >
                    {person.name}
                  </Link>
                </th>
                <td>
                  {person.roles.map((role) => t(`common:role.${role}`)).join(', ')}
                  {person.disabled && ` · ${t('people.disabled')}`}
                </td>
                <td className={classes['number']}>
                  <Counted count={person.reviews} search={did('allReviews', person.id)} />
                </td>
                <td className={classes['number']}>
                  <Counted count={person.votes} search={did('allVotes', person.id)} />
                </td>
                <td className={classes['number']}>{person.holding}</td>
                <td className={classes['number']}>
                  {person.lastActive === null ? t('people.never') : <Ago at={person.lastActive} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function did(kind: DeedKind, person: string): InstanceFilter {
  return { did: writeDeed({ kind, person, weeks: { from: null, to: null } }) }
}
