import type { Commit } from '@domain/model/commit'
import { dayOf } from '@domain/model/day'
import { sweepFrom } from '@domain/rules/reminders/digest'
import { add, change, find, get, pagesOf, _ } from '../_store/database'
import { healById } from '../_store/heal-by-id'
import { noteActed } from './acted'
import { settleRequests } from './requests'

const PAGE = 500
const MARK = 'sweep'
/** Commits younger than this may still be putting their documents. */
const SETTLE_MS = 60_000

interface Swept {
  readonly looked: number
  readonly healed: number
  readonly settled: number
}

/**
 * Finds commits whose documents are not all in place (a crash between the one insert and what follows) and puts them there.
 * Reads each commit once and the versions of what it wrote, in batches; never the registry. Out of time it goes on from there
 * at the next turn. On the way it notes who did something after they were sent a message (E19), and brings shelves to agree with
 * the requests they set aside for.
 */
export async function sweep(now: number, spent: () => boolean): Promise<Swept> {
  const mark = await get<{ _id: string; at: number }>('marks', MARK)
  const from = mark?.at ?? sweepFrom(dayOf(now))
  const until = now - SETTLE_MS
  if (until <= from) return { looked: 0, healed: 0, settled: 0 }

  let looked = 0
  let healed = 0
  let settled = 0
  const pages = pagesOf<Commit>(
    'commits',
    {},
    'at',
    { after: from, upTo: until },
    {
      size: PAGE,
      fields: ['stream', 'seq', 'births', 'puts', 'about', 'by.openid'],
    },
  )
  let reached = until
  const acted = new Map<string, number>()
  for await (const commits of pages) {
    looked += commits.length
    for (const { by, at } of commits) acted.set(by.openid, at)
    for (const id of await behind(commits)) {
      await healById(id)
      healed++
    }
    settled += await settleRequests(commits, until, now)
    if (spent()) {
      // Commits of that same instant may be on the next page.
      reached = commits[commits.length - 1].at - 1
      break
    }
  }
  await noteActed(acted, reached)
  if ((await change('marks', { _id: MARK, at: _.lt(reached) }, { at: reached })) === 0)
    await add('marks', { _id: MARK, at: reached } as { _id: string })
  return { looked, healed, settled }
}

/** Streams with a document older than a commit that wrote it, or missing. */
async function behind(commits: readonly Commit[]): Promise<Set<string>> {
  const wanted = new Map<string, Map<string, { v: number; stream: string }>>()
  for (const commit of commits) {
    const born = new Set(commit.births.map((person) => person._id))
    for (const path of commit.puts) {
      const slash = path.indexOf('/')
      const [collection, id] = [path.slice(0, slash), path.slice(slash + 1)]
      const owner = id.split(':')[0]
      const expected = born.has(owner) ? { v: 0, stream: owner } : { v: commit.seq, stream: commit.stream }
      const known = wanted.get(collection) ?? new Map<string, { v: number; stream: string }>()
      if ((known.get(id)?.v ?? -1) < expected.v) known.set(id, expected)
      wanted.set(collection, known)
    }
  }
  const late = new Set<string>()
  await Promise.all(
    [...wanted].map(async ([collection, docs]) => {
      const there = new Map<string, number>()
      for (const ids of chunks([...docs.keys()], PAGE))
        for (const doc of await find<{ _id: string; v: number }>(
          collection,
          { _id: _.in(ids) },
          { limit: PAGE, fields: ['v'] },
        ))
          there.set(doc._id, doc.v)
      for (const [id, { v, stream }] of docs) if ((there.get(id) ?? -1) < v) late.add(stream)
    }),
  )
  return late
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_one, n) => all.slice(n * size, (n + 1) * size))
}
