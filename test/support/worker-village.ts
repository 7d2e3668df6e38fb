import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from './village'

export const GRID = `${CHAOYUAN}-01`

export interface WorkerVillage {
  readonly village: Village
  readonly cadre: Phone
  readonly doctor: Phone
  readonly daughter: Phone
  /** 张桂香 82 and her grandson 陈小宇 9, left behind; both late. */
  readonly zhang: DoorMade
  /** 冉光明 74, alone; late. */
  readonly ran: DoorMade
  /** 牟春兰 79, ill at home. */
  readonly mou: DoorMade
  /** 程大友 88. */
  readonly cheng: DoorMade
}

/** A grid of four doors on a Wednesday morning, two days after it was registered. */
export async function startWorkerVillage(): Promise<WorkerVillage> {
  const village = await startVillage()
  village.at('2023-02-06', 8)
  const cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  const doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  const today = day('2023-02-06')
  const zhang = await village.door(
    [
      { name: '张桂香', birthOn: day('1940-05-06'), disease: 'unstable', vaccination: 'none', phone: '10000001111' },
      {
        name: '陈小宇',
        sex: 'male',
        birthOn: day('2013-03-02'),
        phone: null,
        tags: [{ group: 'left-behind-child', from: today, until: null }],
      },
    ],
    { plate: '3组12号' },
  )
  const ran = await village.door(
    [
      {
        name: '冉光明',
        sex: 'male',
        birthOn: day('1948-06-01'),
        disease: 'stable',
        tags: [{ group: 'lonely-elder', from: today, until: null }],
      },
    ],
    { plate: '1组3号' },
  )
  const mou = await village.door(
    [{ name: '牟春兰', birthOn: day('1943-09-01'), disease: 'stable', vaccination: 'partial', phone: '10000002222' }],
    { plate: '2组5号' },
  )
  const cheng = await village.door([{ name: '程大友', sex: 'male', birthOn: day('1934-12-01'), disease: 'stable' }], {
    plate: '4组2号',
  })
  const daughter = await village.resident('xiang', zhang, '张桂香', 'parent')
  village.at('2023-02-08', 8, 36)
  return { village, cadre, doctor, daughter, zhang, ran, mou, cheng }
}

/** 牟春兰's son reports 92 %: somebody has to take it over. */
export async function reportDanger({ village, mou }: WorkerVillage): Promise<Phone> {
  const son = await village.resident('son', mou, '牟春兰', 'parent')
  await son.do('report.submit', {
    personId: mou.personIds[0],
    infected: true,
    reading: { spo2: 92, temperature: 38.2 },
    occurredAt: village.cloud.clock.now(),
  })
  return son
}

/** 张桂香's daughter asks for something against fever. */
export const askForMedicine = async ({ daughter, zhang }: WorkerVillage): Promise<string> =>
  (
    await daughter.do('medicine.request', {
      personId: zhang.personIds[0],
      items: [{ category: 'fever', quantity: 1 }],
      note: '晚上发热，家里没有了',
      way: 'deliver',
    })
  ).requestId

/** Somebody without a card says she is 冉光明's niece. */
export async function askToBeBound({ village }: WorkerVillage): Promise<string> {
  const niece = village.phone('niece')
  await niece.do('account.join', { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11' })
  const { bondId } = await niece.do('bond.ask', {
    village: CHAOYUAN,
    name: '冉光明',
    plate: '1组3号',
    phone: '10000003333',
    myName: '冉红',
    kinship: 'relative',
    consent: { text: 'health-2026-11', asGuardian: false },
  })
  return bondId
}
