import { addDays, day, isCivilDay, type Day } from '../../model/calendar'
import { Disease, Hardship, Vaccination, VulnerableGroup, type Person, type Tag } from '../../model/person'
import { townshipAt } from '../../policy/tenants'
import { groupWords } from '../words'
import { diseaseWords, hardshipWords, vaccinationWords } from '../words-facts'

/** A value, or what is wrong with the cell in words a clerk can act on. */
export type Read<T> = { readonly value: T } | { readonly fault: string }
const value = <T>(one: T): Read<T> => ({ value: one })
const fault = (words: string): { readonly fault: string } => ({ fault: words })

/** Written instead of a blank where there is really nothing: a blank never erases. */
const NOTHING = ['无', '没有', '/', '-']

export type NewTag = Omit<Tag, 'declaredBy'>

/** A name, a door or a household: what people type, short enough for a screen, and no formula. */
export function readText(text: string): Read<string> {
  const plain = text.trim()
  if (plain === '') return fault('没填')
  if ([...plain].length > 20) return fault('太长了，最多 20 个字')
  if (/[*＊]/.test(plain)) return fault('是隐去了的，要填全')
  if (/^[=+\-@]/.test(plain)) return fault('不能用 = + - @ 开头')
  // What no keyboard types and some programs hide in a cell.
  if (/[\u0000-\u001F\u007F]/.test(plain)) return fault('里面有换行或看不见的字符')
  return value(plain)
}

export function readSex(text: string): Read<Person['sex']> {
  const plain = text.replace(/[性\s]/g, '')
  if (plain === '男') return value('male')
  return plain === '女' ? value('female') : fault('填 男 或 女')
}

/** The day from which spreadsheets count their own days. */
const SHEET_EPOCH = day('1899-12-30')

/** A day as people and spreadsheets write it: 1941-05-06, 1941/5/6, 1941年5月6日, 19410506, or the sheet's own number. */
export function readDay(text: string): Read<Day> {
  const plain = text.normalize('NFKC').trim()
  if (/^\d{4,5}$/.test(plain) && Number(plain) > 3000) return value(addDays(SHEET_EPOCH, Number(plain)))
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(plain)
  const written = parts ? `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}` : ''
  if (!isCivilDay(written) || written < '1900') return fault('日期看不懂，写成 1941-05-06 这样')
  return value(written as Day)
}

export function readBirth(text: string, today: Day): Read<Day> {
  const read = readDay(text)
  return 'value' in read && read.value > today ? fault('在今天以后，看一眼年份') : read
}

export function readPhone(text: string): Read<string | null> {
  const plain = text.normalize('NFKC').replace(/[\s()]/g, '')
  if (NOTHING.includes(plain)) return value(null)
  return /^\+?\d[\d-]{4,15}$/.test(plain) ? value(plain) : fault('不像电话号码')
}

const among = <T extends string>(all: readonly T[], words: (one: T) => string, also: Readonly<Record<string, T>>) => {
  const known = new Map<string, T>([
    ...Object.entries(also),
    ...all.map((one): [string, T] => [plainWords(words(one)), one]),
  ])
  return (text: string): Read<T> => {
    const found = known.get(plainWords(text))
    return found === undefined ? fault(`填 ${all.map(words).join('、')} 里的一个`) : value(found)
  }
}
const plainWords = (text: string): string => text.normalize('NFKC').replace(/[\s,，、()]/g, '')

export const readDisease = among<Disease>(Disease.options, diseaseWords, {
  无: 'none',
  稳定: 'stable',
  不稳定: 'unstable',
  不详: 'unknown',
  未知: 'unknown',
})
export const readVaccination = among<Vaccination>(Vaccination.options, vaccinationWords, {
  全程: 'full',
  全程接种: 'full',
  已全程接种: 'full',
  未全程: 'partial',
  未全程接种: 'partial',
  未接种: 'none',
  没接种: 'none',
  不详: 'unknown',
  未知: 'unknown',
})

const readHardshipKind = among<Hardship>(Hardship.options, hardshipWords, {
  脱贫: 'lifted',
  脱贫人口: 'lifted',
  监测: 'monitored',
  监测对象: 'monitored',
  监测帮扶户: 'monitored',
})

/** Neither is written out; a blank says nothing. */
export function readHardship(text: string): Read<Hardship | null> {
  if ([...NOTHING, '否', '都不是', '一般户', '一般农户'].includes(text.trim())) return value(null)
  const read = readHardshipKind(text)
  return 'value' in read ? read : fault('填 脱贫户、监测户；都不是，填 无')
}

const groupByWords = new Map(VulnerableGroup.options.map((one) => [groupWords(one), one]))

/** 孤寡老人（2023-02-01起）；残疾人: without a day it holds from today, or as long as it has held. */
export function readGroups(text: string, held: readonly Tag[], today: Day): Read<NewTag[]> {
  if (NOTHING.includes(text.trim())) return value([])
  const tags: NewTag[] = []
  for (const part of text
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, words = '', dates] = /^(.*?)(?:[（(](.*)[）)])?$/.exec(part) ?? []
    const group = groupByWords.get(words.trim())
    if (!group) return fault(`“${part}”不在 ${[...groupByWords.keys()].join('、')} 里`)
    const open = held.find((tag) => tag.group === group && (tag.until === null || tag.until > today))
    const spans = dates === undefined ? { from: open?.from ?? today, until: open?.until ?? null } : readSpan(dates)
    if (!spans) return fault(`“${part}”的日期看不懂，写成（2023-02-01起）或（2023-02-01至2023-03-01）`)
    tags.push({ group, ...spans })
  }
  return tags.length > 6 ? fault('最多写 6 样') : value(tags)
}

function readSpan(dates: string): { from: Day; until: Day | null } | null {
  const [first, second] = dates.replace(/起$/, '').split('至').map(readDay)
  if (!('value' in first)) return null
  if (second === undefined) return { from: first.value, until: null }
  return 'value' in second ? { from: first.value, until: second.value } : null
}

/** A village of this township, by its spoken or registered name, or its code. */
export function readVillage(text: string, township: string): Read<string> {
  const plain = text.trim()
  const found = townshipAt(township)?.villages.find((one) => [one.name, one.officialName, one.code].includes(plain))
  return found ? value(found.code) : fault(`本镇乡没有“${plain.slice(0, 20)}”这个村`)
}

/** 3网格, 3 or 03, in a village: its code. */
export function readGrid(text: string, village: string): Read<string> {
  const n = Number(/^第?(\d{1,2})(?:网格|号网格)?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1] ?? '0')
  return n > 0 ? value(`${village}-${String(n).padStart(2, '0')}`) : fault('填网格的号数，如 3网格')
}
