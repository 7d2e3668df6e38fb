import { day } from '@domain/model/day'
import { CARD_DOOR, CHAOYUAN, HONGGUAN } from './cast'
import type { Door, Stage, Villager } from './stage'

const someoneOf =
  (stage: Stage) =>
  (
    name: string,
    sex: 'female' | 'male',
    birthOn: string,
    health: Pick<Villager, 'disease' | 'vaccination'>,
    phone: string | null = stage.phone(),
  ): Villager => ({ id: '', name, sex, birthOn: day(birthOn), phone, ...health, tags: [] })
const door = (key: string, grid: string, plate: string, people: Villager[]): Door => ({
  key,
  grid,
  plate,
  head: people[0].name,
  phone: people[0].phone,
  people,
  id: '',
})
const well = { disease: 'none', vaccination: 'full' } as const

/** The doors of the people the demo is told through. */
export function namedDoors(stage: Stage): Door[] {
  const someone = someoneOf(stage)
  return [
    door(CARD_DOOR, `${CHAOYUAN}-02`, '3组12号', [
      someone('张桂香', 'female', '1940-11-02', { disease: 'stable', vaccination: 'none' }),
      someone('向国强', 'male', '1938-03-19', { disease: 'none', vaccination: 'full' }, null),
    ]),
    door('named/tan-de-cai', `${CHAOYUAN}-01`, '1组5号', [
      someone('谭德才', 'male', '1949-06-08', { disease: 'stable', vaccination: 'full' }),
      someone('冉淑英', 'female', '1951-09-23', well, null),
    ]),
    door('named/liu-yuzhen', `${CHAOYUAN}-01`, '2组9号', [
      someone('毛玉珍', 'female', '1952-12-30', { disease: 'unknown', vaccination: 'full' }),
    ]),
    door('named/chen-dafu', `${HONGGUAN}-01`, '2组6号', [
      someone('陈大富', 'male', '1955-05-17', { disease: 'stable', vaccination: 'partial' }),
      someone('汪菊芳', 'female', '1957-08-11', well),
    ]),
  ]
}

export const DIALYSIS_DOOR = 'named/qin-shirong'
export const MOTHER_DOOR = 'named/he-yuxuan'

/** Two more, written down after all the others. */
export function newcomers(stage: Stage): Door[] {
  const someone = someoneOf(stage)
  return [
    door(DIALYSIS_DOOR, `${CHAOYUAN}-01`, '2组56号', [
      someone('覃世荣', 'male', '1964-04-12', { disease: 'stable', vaccination: 'full' }),
      someone('方秀清', 'female', '1966-10-03', well),
    ]),
    door(MOTHER_DOOR, `${CHAOYUAN}-02`, '3组58号', [
      someone('蒋玉碧', 'female', '1965-01-22', well),
      someone('何雨萱', 'female', '1994-07-15', well),
      someone('蒋子轩', 'male', '2017-11-20', well, null),
    ]),
  ]
}
