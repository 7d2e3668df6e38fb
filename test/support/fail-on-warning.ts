import { format } from 'node:util'

/** A warning nobody reads becomes a fault nobody sees: console.warn and console.error fail the test that caused them. */
const seen: string[] = []

beforeEach(() => {
  seen.length = 0
  for (const level of ['warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      seen.push(`console.${level}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  jest.restoreAllMocks()
  if (seen.length > 0) throw new Error(`unexpected warnings:\n${seen.join('\n')}`)
})
