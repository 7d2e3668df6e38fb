import type { Account } from '@domain/model/account'
import type { Person } from '@domain/model/person'
import { townshipOf } from '@domain/model/place'
import type { MedicineRequest } from '@domain/model/request'
import { settingsOf } from '@domain/policy/own-settings'
import { placeName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import { callLadder } from '@domain/rules/call-ladder'
import { homePerson } from '@domain/rules/home'
import { stillShown } from '@domain/rules/request/stream'
import { dutyLine } from '@domain/rules/roster/duty-phone'
import { query } from '../../_runtime/handler'
import { find, getMany, _ } from '../../_store/database'
import { dutyPhonesOf } from '../../_store/duty-phones'
import { remindersOf } from '../../_store/messages/ledger'
import { unreadOf } from '../../_store/messages/unread'
import { workersOf } from '../../_store/staff'

/** The first screen in two round trips: the account, then everything else at once (P9). */
export const sessionHome = query('session.home', async (_input, _subject, { account, openid, now, today }) => {
  const bonds = account?.bonds.filter((bond) => bond.state === 'confirmed' && bond.personId !== null) ?? []
  const personIds = bonds.flatMap((bond) => bond.personId ?? [])
  const villages = [...new Set(bonds.map((bond) => bond.village))]
  const worksAt = (account?.posts ?? []).filter((post) => isLive(post, today)).map(({ township }) => township)
  const [people, requests, helpers, duty, reminders, unread] = await Promise.all([
    getMany<Person>('people', personIds),
    personIds.length > 0
      ? find<MedicineRequest>('requests', { personId: _.in(personIds) }, { orderBy: [['openedOn', 'desc']], limit: 30 })
      : [],
    villages.length > 0 ? find<Account>('accounts', { postPlaces: _.in(villages) }, { limit: 200 }) : [],
    dutyPhonesOf([...villages.map(townshipOf), ...worksAt]),
    remindersOf(openid),
    unreadOf(openid, now),
  ])
  const workers = helpers.flatMap((helper) => workersOf(helper, today))
  const townships = new Set([
    ...people.map((person) => person.township),
    ...(account?.posts ?? []).map((post) => post.township),
  ])
  return {
    now,
    today,
    settings: [...townships]
      // What holds and from when; who set it and why is the office's (least sight).
      .map((township) => ({
        township,
        versions: settingsOf(township).map((own) => ({ ...own, by: '', reason: '', at: 0 })),
      }))
      .filter(({ versions }) => versions.length > 0),
    account: {
      name: account?.name ?? null,
      township: account?.township ?? null,
      village: account?.village ?? null,
      agreed: Boolean(account?.privacyText),
      elder: account?.elder ?? false,
      restUntil: account?.restUntil ?? null,
    },
    posts: (account?.posts ?? [])
      .filter((post) => isLive(post, today))
      .map(({ id, role, place, until, covers }) => ({
        ...{ id, role, place, placeName: placeName(place), until },
        covers: covers?.name ?? null,
      })),
    duty: worksAt.length > 0 ? dutyLine(worksAt[0], duty, now) : null,
    people: bonds.flatMap((bond) => {
      const person = people.find((one) => one._id === bond.personId)
      if (!person) return []
      const mine = requests.filter((one) => one.personId === person._id && stillShown(one, now))
      return [homePerson(person, bond, today, { requests: mine, calls: callLadder(person, workers, duty, now) })]
    }),
    asked: (account?.bonds ?? [])
      .filter((bond) => bond.state === 'asked' || bond.state === 'refused')
      .map(({ id, name, state }) => ({ bondId: id, name, state })),
    reminders,
    unread,
  }
})
