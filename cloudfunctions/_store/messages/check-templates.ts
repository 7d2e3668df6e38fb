import { templateFaults } from '@domain/rules/reminders/template-check'
import { stop } from './stops'
import { given } from './templates'

/** The code WeChat would answer with, had it been asked. */
const BAD_FIELD = 47003
/** Until the next run looks again, and some minutes more. */
const LONGER_THAN_A_RUN_MS = 15 * 60_000

/**
 * Checks the configuration of templates with each run of the timer: one that cannot carry what it must rests in every
 * function, so that WeChat need not refuse it for each person. What is wrong stands in the run's answer, in words.
 */
export async function checkTemplates(now: number): Promise<readonly string[] | 'good'> {
  const faults = templateFaults(given())
  const ids = new Set(faults.flatMap(({ id }) => (id ? [id] : [])))
  await Promise.all([...ids].map((id) => stop(id, now + LONGER_THAN_A_RUN_MS, BAD_FIELD)))
  return faults.length === 0 ? 'good' : faults.map(({ words }) => words)
}
