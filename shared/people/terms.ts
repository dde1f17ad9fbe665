import { z } from 'zod'

const Names = z.array(z.string().min(1).max(80)).max(200)

/** What a person is given: instances of these domains, modalities and languages. An empty list means all of them. */
export const Skills = z.object({ domains: Names, modalities: Names, languages: Names })
export type Skills = z.infer<typeof Skills>

/** How many reviews, votes and returns a person hands in on one day (UTC), at most; null for as many as there are. */
export const DayCap = z.number().int().min(1).max(10_000).nullable()

/** What a lead says to a pause: whoever is paused reads it. */
export const PauseReason = z.string().trim().min(1).max(500)

/** Why a person gets nothing new now; what is in hand can be finished. */
export const stops = ['paused', 'project_paused', 'cap_reached'] as const
export type Stop = (typeof stops)[number]

/** On which terms a person works in a project. */
export interface Terms extends Skills {
  stopped: Stop | null
}

/** Those of somebody who may be given everything. */
export const openTerms: Terms = { domains: [], modalities: [], languages: [], stopped: null }
