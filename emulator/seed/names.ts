import type { Random } from './random'

/** Surnames common along the Daning and the Tangxi; nobody in the demo is anybody. */
const surnames = '张王李刘陈杨向谭冉黄周吴彭熊唐罗袁邓易龚卢毛贺覃牟石田余谢曾马邹魏程蒲郑何万廖肖汪付雷蒋文温方朱赵孙'
export const surnameOf = (random: Random): string => random.pick([...surnames])

type Sex = 'male' | 'female'
type Generation = 'old' | 'middle' | 'young'

const given: Record<Generation, Record<Sex, { first: string; second: string; alone: string }>> = {
  old: {
    female: { first: '桂秀玉素淑翠菊大兰正世天福光开', second: '香英珍芳兰碧容清莲贞琼群芝华', alone: '兰珍英秀' },
    male: { first: '德世正大光开天文永国明兴家绍祖', second: '富贵才明成福全清荣寿安禄海山', alone: '富成清明' },
  },
  middle: {
    female: { first: '红小春晓建丽艳志海冬先美', second: '梅琼芳燕英霞萍蓉菊琴平兰', alone: '梅芳燕琴霞' },
    male: { first: '国建小志启立长永先成发学', second: '强平军文兵华林勇刚全波峰', alone: '勇军强波林' },
  },
  young: {
    female: { first: '雨欣子梓思佳诗语若可', second: '涵怡萱彤瑶琪妍悦宁馨', alone: '婷静颖雪' },
    male: { first: '浩子俊宇梓嘉天一明思', second: '然轩杰豪宇辰阳博航睿', alone: '浩鑫磊涛' },
  },
}

/** A given name of the person's time. */
export function givenName(sex: Sex, age: number, random: Random): string {
  const { first, second, alone } = given[age >= 58 ? 'old' : age >= 25 ? 'middle' : 'young'][sex]
  if (random.chance(0.1)) return random.pick([...alone])
  const [one, two] = [random.pick([...first]), random.pick([...second])]
  return one === two ? one : one + two
}
