import { parseArgs } from 'node:util'
import { day, isCivilDay, mondayOf, type Day } from '../../domain/model/day'
import { townships } from '../../domain/policy/tenants'
import type { WhatIf } from '../../domain/rules/what-if'

export const usage = `npx tsx scripts/what-if.ts --township 500235133 [--rules 500237207] [--workers +4] [--doctors +1] [--week 2023-02-06]
  --township   看哪个乡镇：${townships.map(({ code, name }) => `${code} ${name}`).join('，')}
  --rules      换成哪个乡镇的规矩；不写就是它自己的
  --workers    多几名村干部，放到每人要联系最多的村
  --doctors    多几名医生
  --week       哪一周，写这周里的任何一天`

/** What is asked on the command line; throws words for a person where it makes no sense. */
export function whatIfOptions(words: readonly string[]): { what: WhatIf; monday: Day } {
  const text = { type: 'string' } as const
  const options = { township: text, rules: text, workers: text, doctors: text, week: text }
  const { values } = asked(() => parseArgs({ args: [...words], options }))
  const township = known(values.township ?? townships[0].code)
  const week = values.week ?? '2023-02-06'
  if (!isCivilDay(week)) throw new Error(`没有 ${week} 这一天\n${usage}`)
  return {
    what: {
      township,
      rules: known(values.rules ?? township),
      moreCadres: more(values.workers),
      moreDoctors: more(values.doctors),
    },
    monday: mondayOf(day(week)),
  }
}

function asked<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

function known(code: string): string {
  if (!townships.some((township) => township.code === code)) throw new Error(`不认识乡镇 ${code}\n${usage}`)
  return code
}

function more(text = '+0'): number {
  if (!/^\+?\d{1,3}$/.test(text)) throw new Error(`多几个人要写成 +4 这样，不能是 ${text}\n${usage}`)
  return Number(text)
}
