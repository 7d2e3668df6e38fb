import { day } from '@domain/model/calendar'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from './village'

export interface SupplyScene {
  readonly village: Village
  readonly doctor: Phone
  readonly cadre: Phone
  readonly office: Phone
  /** Of the pharmacy and the co-op of the township. */
  readonly keeper: Phone
  readonly clinic: string
  readonly hospital: string
  readonly pharmacy: string
  readonly coop: string
}

export const LOTS = {
  fever: { item: 'paracetamol-tablet', lot: 'A2301', expiryOn: day('2024-10-31') },
  old: { item: 'ibuprofen-capsule', lot: 'B2107', expiryOn: day('2023-02-20') },
  cough: { item: 'ambroxol', lot: 'C2209', expiryOn: day('2024-05-31') },
  patent: { item: 'lianhua', lot: 'D2211', expiryOn: day('2024-08-31') },
  antigen: { item: 'antigen-test', lot: 'E2301', expiryOn: day('2024-01-31') },
  kits: { item: 'health-kit', lot: 'K01', expiryOn: day('2024-06-30') },
  gone: { item: 'antigen-test', lot: 'E2201', expiryOn: day('2023-01-31') },
} as const

/**
 * A village of 1,400 and four shelves on 8 February at 16:05: its clinic under one line or the other in two categories, over
 * both in a third, with no use on record in the last; a hospital with plenty, a pharmacy that spoke this morning, an empty co-op.
 */
export async function startSupplyScene(): Promise<SupplyScene> {
  const village = await startVillage()
  village.at('2023-01-18', 9)
  const cadre = await village.staff('tan', '谭小梅', 'cadre', CHAOYUAN)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  const keeper = await village.staff('pu', '蒲大全', 'keeper', LIANGPING)
  await village.door([{ name: '刘世贵' }], { plate: '2组8号' })
  await office.do('returnee.add', { place: CHAOYUAN, from: day('2023-01-18'), until: day('2023-04-15'), people: 1399 })

  const open = async (
    kind: 'hospital' | 'clinic' | 'pharmacy' | 'coop',
    name: string,
    place: string,
    serves: string[],
  ) => (await office.do('stock.open', { place, kind, name, phone: '10000009001', serves })).shelfId
  const clinic = await open('clinic', '朝元村卫生室', CHAOYUAN, [CHAOYUAN])
  const hospital = await open('hospital', '两坪乡卫生院', LIANGPING, [LIANGPING])
  const pharmacy = await open('pharmacy', '两坪大药房', LIANGPING, [LIANGPING])
  const coop = await open('coop', '两坪供销社', LIANGPING, [LIANGPING])
  const receive = (shelfId: string, lots: readonly (typeof LOTS)[keyof typeof LOTS][], units: readonly number[]) =>
    office.do('stock.receive', { shelfId, lots: lots.map((lot, n) => ({ ...lot, units: units[n] })) })
  const { fever, old, cough, patent, antigen, gone, kits } = LOTS
  await receive(clinic, [fever, old, cough, patent, antigen, gone], [2916, 40, 438, 2720, 480, 20])
  await receive(hospital, [fever, cough, patent, antigen, kits], [6000, 900, 9000, 2000, 30])

  for (const on of ['2023-02-02', '2023-02-04', '2023-02-06'] as const) {
    village.at(on, 10)
    await doctor.do('stock.give', { shelfId: clinic, item: fever.item, units: 516 })
    await doctor.do('stock.give', { shelfId: clinic, item: cough.item, units: 42 })
    await doctor.do('stock.give', { shelfId: clinic, item: patent.item, units: 280 })
  }
  village.at('2023-02-08', 9, 20)
  const levels = [
    { category: 'fever', level: 'out' },
    { category: 'cough', level: 'tight' },
    { category: 'chinese-patent', level: 'ample' },
    { category: 'antigen', level: 'ample' },
  ] as const
  await keeper.do('stock.say', { shelfId: pharmacy, levels: [...levels] })
  await office.do('kit.open', {
    place: LIANGPING,
    name: '第二轮',
    contents: [{ item: 'ibuprofen-capsule', units: 10 }],
    words: '口罩一包',
    whom: { tiers: ['red'], groups: [], fromAge: 60 },
  })
  village.at('2023-02-08', 16, 5)
  return { village, doctor, cadre, office, keeper, clinic, hospital, pharmacy, coop }
}
