import { type HomePerson, type HomeView } from '@domain/contract'
import { type Entry } from './form'

/** What both forms of the report are given. */
export interface ReportFormProps {
  readonly home: HomeView
  readonly person: HomePerson
  readonly entry?: Entry
  readonly onChoose: (personId: string) => void
}
