import { day } from '@domain/model/day'
import { launch, type LaunchOptions, type Weapp } from './weapp'
import { CHAOYUAN, startVillage, templates, type DoorMade, type Phone, type Village } from './village'

export const GRID = `${CHAOYUAN}-01`

export interface ResidentScene {
  readonly village: Village
  readonly cadre: Phone
  readonly doctor: Phone
  /** 张桂香, 81, and 张大山, 84: one door, nobody ill yet. */
  readonly door: DoorMade
  /** Looks after both from far away. */
  readonly daughter: Phone
  readonly mother: string
  readonly father: string
}

/** A village with its doctor and its cadre, both with a grant for urgent messages, and a family of two. */
export async function startResidentScene(): Promise<ResidentScene> {
  const village = await startVillage()
  const cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  for (const phone of [cadre, doctor]) {
    for (let n = 0; n < 5; n++) {
      village.cloud.messages.consent(phone.openid, templates.urgent.id, 'accept')
      await phone.do('reminder.consent', { answers: { urgent: 'accept' } })
    }
  }
  const door = await village.door(
    [
      { name: '张桂香', birthOn: day('1941-05-06'), disease: 'stable', vaccination: 'partial' },
      { name: '张大山', sex: 'male', birthOn: day('1938-11-02'), disease: 'unknown', vaccination: 'unknown' },
    ],
    { plate: '3组12号' },
  )
  const daughter = await village.resident('xiang', door, '张桂香', 'parent')
  await bind(daughter, door, '张大山')
  const [mother = '', father = ''] = door.personIds
  return { village, cadre, doctor, door, daughter, mother, father }
}

const bind = (phone: Phone, door: DoorMade, name: string) =>
  phone.do('bond.byCard', {
    code: door.cardCode,
    name,
    kinship: 'parent',
    consent: { text: 'health-2026-11', asGuardian: false },
  })

const machineTime = Date.now

/** Phones of this test tell the village's time, wherever it is moved; undone by what is returned. */
export function phonesTellVillageTime({ cloud }: Village): () => void {
  const since = machineTime()
  Date.now = () => cloud.clock.now() + (machineTime() - since)
  return () => void (Date.now = machineTime)
}

export interface HandPhone {
  readonly app: Weapp
  /** Taps since the app was opened cold; typing into a field counts as the one tap that opens it. */
  taps(): number
  tap(id: string): Promise<void>
  type(id: string, value: string): Promise<void>
  /** Cuts or restores the network of this phone. */
  network(connected: boolean): Promise<void>
}

/** The compiled mini-program on somebody's phone, its calls answered by the village's cloud. */
export async function handPhone(
  { cloud }: Village,
  openid: string,
  options: Partial<LaunchOptions> & { readonly offline?: boolean } = {},
): Promise<HandPhone> {
  let connected = !options.offline
  let count = 0
  const app = await launch({
    ...options,
    consent: (templateId) => {
      cloud.messages.consent(openid, templateId, 'accept')
      return 'accept'
    },
    callFunction: async ({ name, data }) => {
      if (!connected) throw Object.assign(new Error('request:fail'), { errCode: -1, errMsg: 'request:fail' })
      const { result } = await cloud.call(name, data, { openid })
      return result
    },
  })
  return {
    app,
    taps: () => count,
    tap: (id) => {
      count++
      return app.tap(id)
    },
    type: (id, value) => {
      count++
      return app.input(id, value)
    },
    network: (on) => {
      connected = on
      return app.network(on)
    },
  }
}
