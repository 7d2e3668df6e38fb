import type { Figure } from '@domain/contract'
import { packFor } from '@domain/policy/pack-for'
import { townshipAt, townshipName } from '@domain/policy/tenants'
import { contactFigures } from '@domain/rules/figures'
import { openPolicy } from '@domain/rules/open-policy'
import { gapsAhead } from '@domain/rules/roster/gaps'
import { query } from '../../_runtime/handler'
import { countAlone } from '../../_store/alone'
import { dutyPhonesOf } from '../../_store/duty-phones'
import { countAt, countedAt, keptAt, referralsLate } from '../../_store/figures'

/** The township at a glance: every number by village, villages in division order, nobody ranked (E05, B40). */
export const officeOverview = query('office.overview', async (_input, township, { today, now }) => {
  const [
    counted,
    atHome,
    inHospital,
    toConfirm,
    alert,
    red,
    yellow,
    green,
    toSurvey,
    lowered,
    referral,
    referralLate,
    alone,
    duty,
  ] = await Promise.all([
    countedAt(township, today, now),
    keptAt(township, 'at-home'),
    keptAt(township, 'in-hospital'),
    keptAt(township, 'to-confirm'),
    keptAt(township, 'alert'),
    keptAt(township, 'red'),
    keptAt(township, 'yellow'),
    countAt(township, 'green'),
    countAt(township, 'to-survey'),
    keptAt(township, 'tier-lowered'),
    keptAt(township, 'referral'),
    referralsLate(township, now),
    countAlone(township, today),
    dutyPhonesOf([township]),
  ])
  const kept = {
    'at-home': atHome,
    'in-hospital': inHospital,
    'to-confirm': toConfirm,
    alert,
    red,
    yellow,
    'tier-lowered': lowered,
    referral,
    'referral-late': referralLate,
  }
  const inVillage = (village: string): Partial<Record<Figure, number>> => ({
    ...Object.fromEntries(
      contactFigures.map((figure) => [figure, [...counted[figure].values()].filter((one) => one === village).length]),
    ),
    ...Object.fromEntries(
      Object.entries(kept).map(([figure, people]) => [figure, people.filter((one) => one.village === village).length]),
    ),
    'no-helper': alone.get(village) ?? 0,
  })
  return {
    today,
    now,
    township,
    townshipName: townshipName(township),
    total: {
      ...(Object.fromEntries(contactFigures.map((figure) => [figure, counted[figure].size])) as Record<
        (typeof contactFigures)[number],
        number
      >),
      'at-home': atHome.length,
      'in-hospital': inHospital.length,
      'to-confirm': toConfirm.length,
      alert: alert.length,
      red: red.length,
      yellow: yellow.length,
      green,
      'to-survey': toSurvey,
      'tier-lowered': lowered.length,
      referral: referral.length,
      'referral-late': referralLate.length,
      'no-helper': [...alone.values()].reduce((sum, one) => sum + one, 0),
    },
    villages: (townshipAt(township)?.villages ?? []).map(({ code, name }) => ({
      village: code,
      name,
      counts: inVillage(code),
    })),
    dutyGaps: gapsAhead(duty[0]?.shifts ?? [], now),
    open: openPolicy(packFor(township, today)),
  }
})
