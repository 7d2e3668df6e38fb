import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Commit } from '@domain/model/commit'
import { dayOf, hourOf } from '@domain/model/day'
import { dueRow } from '@domain/rules/replay'
import { digestOf, goldenLines, goldenLog, goldenRun } from '../../scripts/lib/golden'

/**
 * Thirty simulated days: the log alone gives the due list, the figures and the planned messages, byte for byte (F04).
 *
 * The lines below are kept so that a change of rules shows itself. Where the change is meant, read which day differs first,
 * and keep the new lines: `npx tsx scripts/replay.ts > test/scenarios/golden/thirty-days.txt`. A changed demo (emulator/seed)
 * changes them too, as the days are played on from it.
 */
const root = path.resolve(__dirname, '../..')
const kept = readFileSync(path.join(__dirname, 'golden/thirty-days.txt'), 'utf8').trim().split('\n')
const { commits, mornings } = goldenLog()
const run = goldenRun(commits)

test('thirty days, morning and evening, come to the lines kept [F04]', () => {
  expect(kept).toHaveLength(61)
  expect(goldenLines(run)).toEqual(kept)
})

test('the thirty days are full of work: every kind of duty is owed, and both townships are reminded [F04]', () => {
  const kinds = new Set(run.flatMap(({ due }) => due.map(({ kind }) => kind)))
  for (const kind of ['urgent-clinic', 'first-contact', 'follow-up', 'remeasure', 'weekly-contact', 'daily-contact'])
    expect(kinds).toContain(kind)
  for (const kind of ['urgent-cadre', 'visit', 'medicine', 'bond']) expect(kinds).toContain(kind)
  for (const kind of ['route', 'panel', 'referral', 'escort', 'missed', 'confirm-away', 'tier-review'])
    expect(kinds).toContain(kind)
  for (const township of ['500235133', '500237207'])
    expect(run.filter(({ messages }) => messages[township].digests.length > 0).length).toBeGreaterThan(25)
  expect(new Set(run.map(({ due }) => digestOf(due))).size).toBe(60)
})

test.each([
  ['UTC', 'C'],
  ['America/New_York', 'tr_TR.UTF-8'],
])('a machine that stands in %s with the words of %s comes to the same bytes [F04]', async (TZ, locale) => {
  const env = { ...process.env, TZ, LANG: locale, LC_ALL: locale }
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, 'scripts/replay.ts'], { cwd: root, env })
  expect(stdout.trim().split('\n')).toEqual(kept)
})

test('every morning the replayed list is the list that was stored [F04]', () => {
  const eights = run.filter(({ at }) => hourOf(at) === 8)
  expect(eights).toHaveLength(30)
  for (const { at, due } of eights) {
    const stored = (mornings.get(dayOf(at)) ?? [])
      .map((duty) => dueRow(duty, at))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
    expect(due).toEqual(stored)
  }
})

test('the order in which commits and their fields are found makes no difference [F04]', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, turned(one)]),
    )
  }
  const found = [...commits].reverse().map((commit) => turned(commit) as Commit)
  expect(goldenLines(goldenRun(found))).toEqual(kept)
})

test('a single contact that nobody wrote down changes the list of its day [F04]', () => {
  const contact = commits.find(({ action, on }) => action === 'followUp.record' && on === '2023-02-20')
  if (!contact) throw new Error('no clinician spoke to anybody that day')
  // Without this stream's later commits too: a log has no holes.
  const without = commits.filter(({ stream, seq }) => stream !== contact.stream || seq < contact.seq)
  const lines = goldenLines(goldenRun(without))
  const firstDifferent = lines.findIndex((line, n) => line !== kept[n])
  expect(lines[firstDifferent]).toContain('2023-02-20 20:00')
})
