import { day, instantOf } from '@domain/model/day'
import { demoCode } from './ids'

export const DEMO_SEED = 2023
/** The demo's clock stands at a Wednesday morning, before the eight o'clock reminders. */
export const DEMO_START = instantOf(day('2023-02-08'), 7, 40)
export const DEMO_PEOPLE = 3000

export const LIANGPING = '500237207'
export const PINGAN = '500235133'
/** 朝元村 and 红关村: where the named people live. */
export const CHAOYUAN = '500237207223'
export const HONGGUAN = '500235133201'

export type DemoRole = 'resident' | 'family' | 'cadre' | 'doctor' | 'keeper' | 'office' | 'admin' | 'stranger'

/** Somebody one can be. */
export interface DemoPerson {
  readonly openid: string
  readonly name: string
  /** Who they are, as one says it: 「村干部，朝元村 1、2 网格」. */
  readonly words: string
  readonly township: string | null
  readonly role: DemoRole
  /** Without a leading slash. */
  readonly startPage: string
  /** What to try as them, where that needs a code. */
  readonly tip?: string
}

export interface DemoCast {
  readonly people: readonly DemoPerson[]
  /** The code on a door's card, and whose door it is. */
  readonly card: { readonly code: string; readonly name: string }
  /** An invitation nobody has used yet. */
  readonly invitation: { readonly code: string; readonly words: string }
}

/** `SHOUWANG_FIRST_ADMINS`: who may write the first invitations. */
export const demoAdmins = [
  { openid: 'demo-zhao-guoping', name: '赵国平', township: PINGAN },
  { openid: 'demo-yi-jianjun', name: '易建军', township: LIANGPING },
] as const

export const CARD_DOOR = 'named/zhang-guixiang'
export const OPEN_INVITATION = 'open-invitation'

/** Who is who in the demo: the same for the same seed, whether or not it was seeded in this run. */
export function demoCast(seed = DEMO_SEED): DemoCast {
  const card = { code: demoCode(seed, CARD_DOOR), name: '张桂香' }
  const invitation = { code: demoCode(seed, OPEN_INVITATION), words: '朝元村 4网格 村干部' }
  const one = (
    township: string | null,
    role: DemoRole,
    openid: string,
    name: string,
    words: string,
    tip?: string,
  ): DemoPerson => ({ openid: `demo-${openid}`, name, words, township, role, startPage: startPages[role], tip })
  const people = [
    one(LIANGPING, 'resident', 'zhang-guixiang', '张桂香', '82 岁，住朝元村 3组12号，自己有手机，大字版'),
    one(LIANGPING, 'family', 'xiang-hongmei', '向红梅', '张桂香的女儿，在东莞，替妈妈报、要药'),
    one(LIANGPING, 'family', 'tan-hao', '谭浩', '孙子，在重庆上学，管着爷爷奶奶两个人'),
    one(LIANGPING, 'family', 'liu-fang', '刘芳', '想管妈妈，还等村干部确认'),
    one(LIANGPING, 'resident', 'he-yuxuan', '何雨萱', '28 岁，怀着孩子，给自己和五岁的儿子报情况'),
    one(LIANGPING, 'cadre', 'tan-xiaomei', '谭小梅', '村干部，朝元村 1、2 网格，明天送覃世荣透析'),
    one(LIANGPING, 'doctor', 'ran-qiwen', '冉启文', '村医，朝元村卫生室，今天要定在哪里治、催转诊'),
    one(LIANGPING, 'doctor', 'li-min', '李敏', '医生，两坪乡卫生院'),
    one(LIANGPING, 'keeper', 'pu-daquan', '蒲大全', '店里的人，两坪大药房和供销社'),
    one(LIANGPING, 'office', 'zhou-min', '周敏', '两坪乡防控办公室，全乡总览，一个去世要核实'),
    one(LIANGPING, 'admin', 'yi-jianjun', '易建军', '两坪乡管理员，请人、收回'),
    one(PINGAN, 'resident', 'chen-dafu', '陈大富', '67 岁，住红关村 2组6号，自己在家治'),
    one(PINGAN, 'family', 'chen-yan', '陈燕', '陈大富的女儿，在万州，替他要药'),
    one(PINGAN, 'cadre', 'xiang-yong', '向勇', '村干部，红关村 1、2 网格'),
    one(PINGAN, 'doctor', 'liu-shigui', '刘世贵', '村医，红关村卫生室，今天要定在哪里治、催转诊'),
    one(PINGAN, 'doctor', 'he-xiaoyan', '贺晓燕', '医生，平安镇卫生院'),
    one(PINGAN, 'keeper', 'fu-xiulan', '傅秀兰', '店里的人，平安大药房和供销社'),
    one(PINGAN, 'office', 'wu-jianping', '吴建平', '平安镇防控办公室，全镇总览，一个去世要核实'),
    one(PINGAN, 'admin', 'zhao-guoping', '赵国平', '平安镇管理员，请人、收回'),
    one(
      null,
      'stranger',
      'newcomer',
      '刚装上的人',
      '第一次打开守望，还没选村',
      `家门卡号 ${card.code}（${card.name}）；邀请码 ${invitation.code}（${invitation.words}）`,
    ),
  ]
  return { people, card, invitation }
}

const startPages: Record<DemoRole, string> = {
  resident: 'pages/home/index',
  family: 'pages/home/index',
  stranger: 'pages/home/index',
  cadre: 'worker/today/index',
  doctor: 'clinic/due/index',
  keeper: 'worker/me/index',
  office: 'township/overview/index',
  admin: 'township/overview/index',
}
