import type { Reading } from '@domain/model/reading'
import { closes, says, settles, takesOver, talks, type Settled, type Talk } from './care'
import type { Relative } from './families'
import type { Random } from './random'
import type { Stage, Villager, Worker } from './stage'
import { steps } from './treatment'

/** One infected person and those around them. */
export interface Patient {
  readonly stage: Stage
  readonly villager: Villager
  readonly relative: Relative
  readonly cadre: Worker
  readonly doctor: Worker
  readonly random: Random
}

const tenth = (value: number): number => Math.round(value * 10) / 10
/** An ordinary day of it: `worse` from 0 (nearly well) to 1 (the worst day). */
export const reading = (random: Random, worse: number, more: Reading = {}): Reading => ({
  temperature: tenth(36.5 + worse * 1.8 + random.next() * 0.3),
  spo2: Math.round(98 - worse * 2 - random.next()),
  breathing: 'easy',
  feverPersists: 'no',
  symptoms: worse > 0.5 ? ['cough', 'sore-throat', 'ache'] : worse > 0.2 ? ['cough'] : [],
  ...more,
})

/** What happens to one patient, as a list of steps in time. */
class Course {
  constructor(private readonly p: Patient) {}

  get random(): Random {
    return this.p.random
  }

  /** A time of the day some days ago; the minutes are the person's own. */
  on(days: number, hours: number): number {
    return this.p.stage.daysAgo(days, hours, this.p.random.int(0, 55))
  }

  private tell(at: number, run: (about: { stage: Stage; villager: Villager; at: number }) => void): this {
    const { stage, villager } = this.p
    stage.script.at(at, () => run({ stage, villager, at }))
    return this
  }

  says(at: number, value: Reading, infected = true): this {
    return this.tell(at, (about) => says(about, this.p.relative, value, infected))
  }

  cadre(at: number, talk: Talk = {}): this {
    return this.tell(at, (about) => talks(about, this.p.cadre, talk))
  }

  doctor(at: number, talk: Talk = {}): this {
    return this.tell(at, (about) => talks(about, this.p.doctor, { advice: '多喝水，早晚各量一次', ...talk }))
  }

  taken(at: number, by: 'cadre' | 'doctor'): this {
    return this.tell(at, (about) => takesOver(about, this.p[by]))
  }

  settled(at: number, outcome: Settled, note: string): this {
    return this.tell(at, (about) => settles(about, this.p.doctor, outcome, note))
  }

  /** At the hospital's door, and taken in there. */
  admitted(arrivedAt: number, at: number): this {
    return this.tell(arrivedAt, (about) => steps(about, this.p.doctor, { to: 'arrived' })).tell(at, (about) =>
      steps(about, this.p.doctor, { to: 'admitted', receiver: '急诊科值班医生' }),
    )
  }

  closed(at: number, basis: string): this {
    return this.tell(at, (about) => closes(about, this.p.doctor, basis))
  }

  /** Reported some days ago, seen by the village the same day, and reported again each evening since. */
  reported(days: number, until = 1): this {
    this.says(this.on(days, 9), reading(this.random, 0.9, { antigen: 'positive' })).cadre(this.on(days, 11))
    for (let day = days - 1; day >= until; day--)
      if (this.random.chance(0.8)) this.says(this.on(day, 19), reading(this.random, day / (days + 2)), false)
    return this
  }
}

/** Every turn home treatment can have taken by this morning; what is due follows from the rules, not from here. */
export const courses = {
  reportedThisMorning: (p) => {
    new Course(p).says(p.stage.minutesAgo(p.random.int(15, 60)), reading(p.random, 0.8, { antigen: 'positive' }))
  },
  firstContactToday: (p) => {
    const course = new Course(p)
    course.says(course.on(1, 9), reading(p.random, 0.8, { antigen: 'positive' })).cadre(course.on(1, 15))
  },
  firstContactLate: (p) => {
    const course = new Course(p)
    course.says(course.on(2, 14), reading(p.random, 0.7, { antigen: 'positive' })).cadre(course.on(2, 16))
  },
  followUpToday: (p) => {
    const course = new Course(p)
    course.reported(4).doctor(course.on(3, 10), { reading: reading(p.random, 0.7) })
  },
  followUpTomorrow: (p) => {
    const course = new Course(p)
    course.reported(3).doctor(course.on(2, 10), { reading: reading(p.random, 0.6) })
  },
  followUpLate: (p) => {
    const course = new Course(p)
    course.reported(4).doctor(course.on(4, 16))
  },
  notReachedSince: (p) => {
    const course = new Course(p)
    course.reported(4).doctor(course.on(4, 16))
    course.doctor(course.on(1, 10), { outcome: 'no-answer', advice: undefined })
    course.cadre(p.stage.minutesAgo(20), { outcome: 'no-answer' })
  },
  shortened: (p) => {
    const course = new Course(p)
    course.reported(3).doctor(course.on(1, 10), {
      outcome: 'not-fine',
      everyDays: 1,
      reading: reading(p.random, 0.9, { spo2: 95 }),
      advice: '每天联系一次，看血氧',
    })
    course.cadre(p.stage.minutesAgo(25), { outcome: 'not-fine', note: '夜里咳得睡不着，已跟医生说了' })
  },
  remeasure: (p) => {
    const course = new Course(p)
    course.reported(2).doctor(course.on(1, 10))
    course.says(p.stage.minutesAgo(p.random.int(20, 50)), reading(p.random, 0.6, { spo2: 94 }))
  },
  urgentOpen: (p) => {
    const course = new Course(p)
    course.reported(2).doctor(course.on(1, 11))
    course.says(p.stage.minutesAgo(p.random.int(8, 30)), reading(p.random, 1, { spo2: 91, breathing: 'some-effort' }))
  },
  urgentTaken: (p) => {
    const course = new Course(p)
    course.reported(3).doctor(course.on(2, 11))
    course.says(p.stage.daysAgo(1, 20, 12), reading(p.random, 1, { breathing: 'hard' }))
    course.taken(p.stage.daysAgo(1, 20, 26), 'cadre')
  },
  gone: (p) => {
    const course = new Course(p)
    course.reported(4, 3).doctor(course.on(3, 10))
    course.says(p.stage.daysAgo(2, 18, 5), reading(p.random, 1, { spo2: 92 }))
    course.taken(p.stage.daysAgo(2, 18, 14), 'doctor')
    course.settled(p.stage.daysAgo(2, 20, 40), 'gone-to-hospital', '家里人送去县医院')
    course.admitted(p.stage.daysAgo(2, 21, 35), p.stage.daysAgo(2, 22, 20))
  },
  recovering: (p) => {
    const course = new Course(p)
    course.reported(4).doctor(course.on(4, 15), { reading: reading(p.random, 0.6) })
    course.doctor(course.on(1, 10), { reading: reading(p.random, 0.1, { antigen: 'negative' }) })
    if (p.random.chance(0.5)) course.cadre(p.stage.minutesAgo(p.random.int(5, 30)), { mode: 'visit' })
  },
  closed: (p) => {
    const course = new Course(p)
    course.reported(4, 2).doctor(course.on(4, 15))
    course.doctor(course.on(1, 10), { reading: reading(p.random, 0, { antigen: 'negative' }) })
    course.closed(course.on(1, 11), '不发烧、不咳了，抗原阴性')
  },
  foundByCadre: (p) => {
    const course = new Course(p)
    course.cadre(course.on(1, 10), { outcome: 'not-fine', infected: true, note: '咳，发烧两天，测了抗原两道杠' })
  },
} satisfies Record<string, (patient: Patient) => void>

export type CourseName = keyof typeof courses
