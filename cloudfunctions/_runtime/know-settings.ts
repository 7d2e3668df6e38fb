import type { Day } from '@domain/model/day'
import { knowSettings } from '@domain/policy/own-settings'
import { townships } from '@domain/policy/tenants'
import { policyIdOf, policyStream } from '@domain/rules/policy/stream'
import { commitsAbout } from '../_store/history'
import { replay } from '../_store/replay'

let asked: { readonly on: Day; readonly done: Promise<void> } | null = null

/**
 * What townships have saved on top of their plans, read once for each function instance and day, beside whatever else a call
 * loads. From the log, because a version holds from the moment its commit is written, whether or not its document is in
 * place. Once a day is enough, because a version holds from the next day at the earliest; a read that failed is no answer,
 * and the next call asks again.
 */
export function knowSettingsOn(today: Day): Promise<void> {
  if (asked?.on !== today) {
    const mine = { on: today, done: readAll() }
    asked = mine
    mine.done.catch(() => {
      if (asked === mine) asked = null
    })
  }
  return asked.done
}

async function readAll(): Promise<void> {
  const ids = townships.map(({ code }) => policyIdOf(code))
  const commits = await commitsAbout(ids)
  for (const { code } of townships)
    knowSettings(code, replay(policyStream, policyIdOf(code), commits).state?.versions ?? [])
}
