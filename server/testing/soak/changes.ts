import type { Cast } from './cast.ts'
import { type Change, roles } from './deed.ts'
import type { Model } from './model.ts'
import type { World } from './requests.ts'

/** The request by which somebody changes the project or a person in it. */
export function requestChange(world: World, change: Change): Promise<unknown> {
  const { by } = change
  const { idOf, project } = world
  const { people, project: home } = world.as(by)
  switch (change.act) {
    case 'disable':
    case 'enable':
    case 'resume':
      return people[change.act]({ project, person: idOf(change.whom) })
    case 'pause':
      return people.pause({ project, person: idOf(change.whom), reason: 'Away.' })
    case 'roles':
      return people.setRoles({ project, person: idOf(change.whom), roles: change.roles })
    case 'terms': {
      const given = change.domain === null ? [] : [change.domain]
      const skills = { domains: given, modalities: [], languages: [] }
      return people.setTerms({ project, person: idOf(change.whom), skills, dayCap: change.cap })
    }
    case 'pauseProject':
      return home.pause({ project, reason: 'A meeting.' })
    case 'resumeProject':
      return home.resume({ project })
    case 'policy':
      return home.update({ project, policy: change.rules })
    case 'draw': {
      const double = { percent: change.percent, seed: 'a seed', stratified: false }
      return home.update({ project, policy: { double } })
    }
  }
}

/** What an allowed change does to the people and to every instance. */
export function applyChange(change: Change, cast: Cast, models: readonly Model[]): void {
  switch (change.act) {
    case 'disable':
      cast.away.add(change.whom)
      for (const model of models) model.leave(change.whom)
      return
    case 'enable':
      cast.away.delete(change.whom)
      return
    case 'pause':
      cast.paused.add(change.whom)
      for (const model of models) model.pause(change.whom)
      return
    case 'resume':
      cast.paused.delete(change.whom)
      return
    case 'roles': {
      const before = cast.roles.get(change.whom) ?? []
      cast.roles.set(change.whom, change.roles)
      if (before.some((role) => !change.roles.includes(role)))
        for (const model of models) model.leave(change.whom)
      return
    }
    case 'terms':
      if (change.cap === null) cast.caps.delete(change.whom)
      else cast.caps.set(change.whom, change.cap)
      if (change.domain === null) cast.domains.delete(change.whom)
      else cast.domains.set(change.whom, change.domain)
      return
    case 'pauseProject':
      cast.isProjectPaused = true
      for (const model of models) for (const who of Object.keys(roles)) model.giveBack(who)
      return
    case 'resumeProject':
      cast.isProjectPaused = false
      return
    case 'policy':
      cast.rules = { ...cast.rules, ...change.rules }
      return
    case 'draw':
      for (const model of models) model.draw(change.percent)
  }
}
