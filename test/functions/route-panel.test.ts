import { day } from '@domain/model/day'
import { startRouteScene, assessed, OLD, type Clinical, type RouteScene } from '../support/route-scene'

let scene: RouteScene

beforeAll(async () => {
  scene = await startRouteScene()
})
afterAll(() => scene.village.stop())
beforeEach(() => scene.village.at('2023-02-08', 9))

describe('experts', () => {
  const frail: Clinical = { underlying: 'not-serious', dialysis: 'no', mobility: 'hard-to-move' }

  test('an old person who can hardly walk is not set to home before the experts have answered; their answer is kept with who, when and why [A20 R81]', async () => {
    const { village, patient, person, decide, answer, view } = scene
    const { id, family } = await patient(OLD)
    const home = { supervisor: '巫山县人民医院', assessed: assessed('mild'), clinical: frail } as const
    expect(await decide(id, home)).toMatchObject({ ok: false, refusal: 'PanelFirst' })
    expect(person(id).episode).toMatchObject({ decision: null, assessed: { severity: 'unknown' } })
    expect(await answer(id)).toMatchObject({ ok: false, refusal: 'PanelNotAsked' })

    await decide(id, { ...home, to: 'expert-panel', basis: '年纪大走不动' })
    expect(person(id).episode).toMatchObject({ route: { branch: 'expert-panel', clause: 'R81', level3: true } })
    expect(await decide(id, home)).toMatchObject({ ok: false, refusal: 'PanelFirst' })
    expect(person(id).referral).toBeNull()

    village.at('2023-02-08', 15)
    expect(await answer(id)).toMatchObject({ ok: true, data: { referralOpened: false } })
    expect((await view(id)).decision).toMatchObject({
      to: 'home',
      supervisor: '云阳县人民医院',
      panel: { by: '县医院王主任', basis: '看了视频，呼吸平稳', at: village.cloud.clock.now() },
      outdated: false,
    })
    expect((await family.do('session.home', {})).people[0].treatment).toEqual({
      state: 'decided',
      words: '定了在家治',
      note: '县专家县医院王主任的意见，冉启文 2月8日记的：看了视频，呼吸平稳。云阳县人民医院指导。',
    })
  })

  test('79 walks badly and is nobody for the experts, 80 is [A20 R111]', async () => {
    const { patient, person, decide } = scene
    const asked = { to: 'county-designated', assessed: assessed('mild'), clinical: frail } as const
    const younger = (await patient({ birthOn: day('1943-02-09') })).id
    const older = (await patient({ birthOn: day('1943-02-08') })).id
    for (const id of [younger, older]) await decide(id, asked)
    expect(person(younger).episode?.route.branch).not.toBe('expert-panel')
    expect(person(older).episode?.route.branch).toBe('expert-panel')
  })

  test('while they are waited for, doctor, cadre and family each see it, with a clock of its own that runs out [A20]', async () => {
    const { village, cadre, doctor, patient, owed, decide, answer, view } = scene
    const { id, door, family } = await patient(OLD)
    await decide(id, { to: 'expert-panel', basis: '年纪大走不动', assessed: assessed('mild'), clinical: frail })
    expect(owed(id, 'panel')).toMatchObject({ role: 'doctor', dueAt: village.cloud.clock.now() + 24 * 3_600_000 })
    expect((await view(id)).decision).toMatchObject({
      waitingSince: village.cloud.clock.now(),
      waitingUntil: village.cloud.clock.now() + 24 * 3_600_000,
    })
    const waits = { state: 'panel', words: '等县专家定去哪里治' }
    expect((await family.do('session.home', {})).people[0].treatment).toMatchObject(waits)
    const [seen] = (await cadre.do('household.open', { householdId: door.householdId })).people
    expect(seen.treatment).toMatchObject(waits)
    expect(JSON.stringify(seen.treatment)).not.toContain('年纪大走不动')
    expect(seen.duties.find(({ kind }) => kind === 'panel')).toMatchObject({ mine: false })

    const line = async () =>
      (await doctor.do('today.list', {})).doors
        .flatMap(({ people }) => people)
        .find(({ personId }) => personId === id)
        ?.duties.find(({ kind }) => kind === 'panel')
    village.at('2023-02-09', 8, 59)
    expect(await line()).toMatchObject({ daysLate: 0 })
    village.at('2023-02-10', 9, 1)
    expect((await line())?.daysLate).toBeGreaterThan(0)
    await answer(id)
    expect(owed(id, 'panel')).toBeUndefined()
  })

  test('who the experts send to hospital cannot be kept home on the clinic’s own word, only on theirs asked again [A20]', async () => {
    const { village, doctor, patient, person, owed, decide, answer } = scene
    const { id } = await patient(OLD)
    await decide(id, { to: 'expert-panel', basis: '拿不准', assessed: assessed('mild'), clinical: frail })
    expect(await answer(id, { to: 'county-designated' })).toMatchObject({ ok: true, data: { referralOpened: true } })
    const cancel = { personId: id, to: 'cancelled', note: '家里不去', occurredAt: village.cloud.clock.now() } as const
    await doctor.do('referral.step', cancel)
    expect(owed(id, 'route')).toBeDefined()
    const home = { supervisor: '巫山县人民医院' }
    expect(await decide(id, home)).toMatchObject({ ok: false, refusal: 'PanelFirst' })
    await decide(id, { to: 'expert-panel', basis: '家里不去，再问' })
    expect(await answer(id)).toMatchObject({ ok: true })
    expect(person(id).episode?.decision).toMatchObject({ to: 'home', panel: { to: 'home' } })
  })
})
