import { goldenLines, goldenLog, goldenRun } from './lib/golden'

/**
 * Thirty simulated days from the log alone, one line a morning and evening, and one hash for all of it: two machines that
 * print the same lines came to the same lists, figures and messages, byte for byte (F04).
 */
console.log(goldenLines(goldenRun(goldenLog().commits)).join('\n'))
