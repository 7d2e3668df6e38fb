import type { Input } from '@domain/contract'
import { day } from '@domain/model/calendar'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from './village'

export const GRID = `${CHAOYUAN}-01`

export const LOTS = {
  /** 6 units are a course. */
  paracetamol: { item: 'paracetamol-tablet', lot: 'A2301', expiryOn: day('2024-10-31') },
  compound: { item: 'cold-compound', lot: 'F2302', expiryOn: day('2024-12-31') },
  /** 10 are one. */
  ibuprofen: { item: 'ibuprofen-capsule', lot: 'B2210', expiryOn: day('2024-11-30') },
  cough: { item: 'ambroxol', lot: 'C2209', expiryOn: day('2024-05-31') },
  patent: { item: 'lianhua', lot: 'D2211', expiryOn: day('2024-08-31') },
  antigen: { item: 'antigen-test', lot: 'E2301', expiryOn: day('2024-01-31') },
  rice: { item: 'rice', lot: 'G1', expiryOn: day('2024-02-28') },
} as const

export type Items = Input<'medicine.request'>['items']

export interface Home {
  readonly personId: string
  readonly householdId: string
  readonly family: Phone
}

export interface MedicineScene {
  readonly village: Village
  readonly cadre: Phone
  readonly doctor: Phone
  readonly office: Phone
  readonly volunteer: Phone
  readonly clinic: string
  /** A door of its own, with somebody in it and their daughter far away. */
  home(more?: { birthOn?: string; hardship?: 'lifted' | 'monitored' | null }): Promise<Home>
  /** The daughter asks. */
  asks(home: Home, items: Items, more?: Partial<Input<'medicine.request'>>): Promise<string>
  receive(shelfId: string, lots: readonly (typeof LOTS)[keyof typeof LOTS][], units: number): Promise<void>
  readonly request: (id: string) => MedicineRequest
  readonly shelf: (id?: string) => Shelf
  /** Units of a lot on the shelf by its ledger's lines, and by its books. */
  readonly sum: (item: string) => { lines: number; books: number }
}

/** 朝元村 at 8:00 with its cadre, its doctor, the office, a volunteer, and a clinic's shelf that is empty. */
export async function startMedicineScene(): Promise<MedicineScene> {
  const village = await startVillage()
  const cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  const volunteer = await village.staff('wang', '汪志远', 'volunteer', CHAOYUAN)
  const { shelfId: clinic } = await office.do('stock.open', {
    ...{ place: CHAOYUAN, kind: 'clinic', name: '朝元村卫生室', phone: '10000009001' },
  })
  let doors = 0
  const all = (collection: string) => village.cloud.database.collection(collection)
  return {
    ...{ village, cadre, doctor, office, volunteer, clinic },
    async home({ birthOn = '1962-05-06', hardship = null } = {}) {
      const n = ++doors
      const door = await village.door([{ name: `老人${n}`, birthOn: day(birthOn) }], { plate: `3组${n}号` })
      const family = village.phone(`daughter-${n}`)
      const lives = { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11', name: '家属' }
      await family.do('account.join', lives)
      const consent = { text: 'health-2026-11', asGuardian: birthOn > '2010' }
      await family.do('bond.byCard', { code: door.cardCode, name: `老人${n}`, kinship: 'parent', consent })
      const { householdId } = door
      if (hardship) await office.do('household.hardship', { householdId, baseV: 1, hardship })
      return { personId: door.personIds[0], householdId, family }
    },
    async asks({ personId, family }, items, more = {}) {
      return (await family.do('medicine.request', { personId, items, way: 'deliver', ...more })).requestId
    },
    async receive(shelfId, lots, units) {
      await office.do('stock.receive', { shelfId, lots: lots.map((lot) => ({ ...lot, units })) })
    },
    request: (id) => all('requests').get(id) as unknown as MedicineRequest,
    shelf: (id = clinic) => all('shelves').get(id) as unknown as Shelf,
    sum(item) {
      const mine = all('stockLines')
        .all()
        .filter((line) => line.shelfId === clinic && line.item === item)
      const lot = (all('shelves').get(clinic) as unknown as Shelf).lots.find((one) => one.item === item)
      return { lines: mine.reduce((sum, line) => sum + (line.units as number), 0), books: lot?.units ?? 0 }
    },
  }
}
