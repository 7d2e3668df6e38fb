/**
 * Which rows of the mission a run proved. A test names its rows in square brackets at the end of its name, such as
 * `[A14 R04]`. Writes coverage/rows.json (`{ row: [{ test, file, passed }] }`) and fails the run when a row that
 * test/rows-done.json claims has no passing test left.
 */
const fs = require('node:fs')
const path = require('node:path')

const count = (letter, n, width) =>
  Array.from({ length: n }, (_, i) => `${letter}${String(i + 1).padStart(width, '0')}`)
const groups = {
  '平安镇 A01–A38': count('A', 38, 2),
  '两坪乡 B01–B49': count('B', 49, 2),
  'C01–C05': count('C', 5, 2),
  'E01–E42': count('E', 42, 2),
  'F01–F20': count('F', 20, 2),
  'P1–P14': count('P', 14, 1).filter((row) => row !== 'P7'),
  'Q1–Q15': count('Q', 15, 1),
}
const known = new Set(Object.values(groups).flat())

class RowsReporter {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir
    this.partial =
      globalConfig.onlyChanged ||
      Boolean(globalConfig.testPathPatterns?.patterns?.length) ||
      globalConfig.testNamePattern
  }

  onRunComplete(_contexts, results) {
    const rows = {}
    for (const file of results.testResults)
      // A case skipped for want of a real environment proves nothing and disproves nothing.
      for (const test of file.testResults.filter(({ status }) => status === 'passed' || status === 'failed'))
        for (const row of rowsIn([...test.ancestorTitles, test.title]))
          (rows[row] ??= []).push({
            test: test.fullName,
            file: path.relative(this.root, file.testFilePath),
            passed: test.status === 'passed',
          })

    // A run of some projects or files only says nothing about the others.
    this.ran = new Set(
      results.testResults.map((file) => path.relative(this.root, file.testFilePath).split(path.sep)[1]),
    )
    const whole = !this.partial && process.env.ROWS === 'all'
    fs.mkdirSync(path.join(this.root, 'coverage'), { recursive: true })
    fs.writeFileSync(path.join(this.root, 'coverage', 'rows.json'), `${JSON.stringify(rows, null, 2)}\n`)
    if (whole) this.report(rows)
  }

  report(rows) {
    const done = JSON.parse(fs.readFileSync(path.join(this.root, 'test', 'rows-done.json'), 'utf8'))
    const proved = (row) => rows[row]?.length > 0 && rows[row].every((test) => test.passed)
    console.log('\nRows proved by this run (done of all; open ones named)')
    for (const [name, all] of Object.entries(groups)) {
      const claimed = all.filter((row) => done.includes(row) && proved(row))
      const begun = all.filter((row) => !done.includes(row) && rows[row])
      const open = all.filter((row) => !done.includes(row) && !rows[row])
      console.log(`  ${name}: ${claimed.length}/${all.length} done${list('begun', begun)}${list('open', open)}`)
    }
    this.lost = done.filter((row) => !proved(row))
    if (this.lost.length > 0) console.log(`\nClaimed done, but without a passing test: ${this.lost.join(' ')}`)
  }

  getLastError() {
    return this.lost?.length > 0 ? new Error(`rows lost their test: ${this.lost.join(' ')}`) : undefined
  }
}

const list = (word, rows) => (rows.length > 0 ? `; ${word}: ${rows.join(' ')}` : '')

const rowsIn = (titles) => {
  const found = new Set()
  for (const title of titles)
    for (const [, inside] of title.matchAll(/\[([A-Z]\d+(?: [A-Z]\d+)*)\]/g))
      for (const row of inside.split(' ')) if (known.has(row)) found.add(row)
  return found
}

module.exports = RowsReporter
