import type { Contact } from '../../model/contact'
import type { Day } from '../../model/calendar'
import type { Alert, KeptReading, Person } from '../../model/person'
import type { Reading } from '../../model/reading'

export type Correctable = Pick<Person, 'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination' | 'tags'>

/** Everything that can happen to a person in the registry. */
export type PersonEvent =
  | { type: 'reported'; reading: Reading; role: 'self' | 'family' }
  | { type: 'episode-opened'; episodeId: string; everyDays: number }
  | { type: 'report-seen' }
  | { type: 'contacted'; contact: Contact; reading: Reading | null; note: string | null; advice: string | null }
  | { type: 'interval-shortened'; everyDays: number; from: Day }
  | { type: 'remeasure-due'; on: Day }
  | { type: 'alert-raised'; alert: Alert }
  | { type: 'alert-taken'; role: string; name: string }
  | { type: 'alert-settled'; outcome: string; note: string }
  | { type: 'episode-closed'; basis: string }
  | { type: 'corrected'; changes: Partial<Correctable>; before: Partial<Correctable>; reason: string | null }
  | { type: 'time-passed' }

export type ReadingRole = KeptReading['role']
