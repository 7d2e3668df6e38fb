import { dayOf, day, type Day } from '../domain/model/calendar'
import { diffPacks } from '../domain/policy/diff'
import { nationalPolicy } from '../domain/policy/national'
import { packFor } from '../domain/policy/pack-for'
import type { Pack } from '../domain/policy/pack'
import { parameterWords, sourceWords, valueWords } from '../domain/policy/parameter-words'
import { townshipName, townships } from '../domain/policy/tenants'
import { lintPack } from '../domain/rules/lint-pack'

/**
 * `npm run policy -- lint [township…]` proves the packs; `npm run policy -- diff [township township]` sets two side by side.
 * `--on 2023-02-08` takes the packs in force on that day instead of today's.
 */
const say = (words = ''): void => console.log(words)
const count = (n: number): string => n.toLocaleString('en-US')

function lint(township: string, pack: Pack): number {
  const { laxer, numbers, classifier, flags, router, amber, faults } = lintPack(pack, nationalPolicy, {})
  say(`▸ ${townshipName(township)}：${pack.id} 第 ${pack.version} 版，${pack.effectiveFrom} 起`)
  say(`  分类：${classifier.cells} 格，${classifier.unknowns} 种没摸清的，${classifier.belowFloor} 种不到年龄的`)
  say(`  危险信号：${count(flags.cases)} 种读数，和更重的比了 ${count(flags.compared)} 次`)
  say(
    `  去向：${count(router.cases)} 种情况，和更重的比了 ${count(router.compared)} 次，${router.overlaps.length} 对规则靠先后定`,
  )
  for (const key of laxer)
    say(`  ✗ 比上级松：${key in parameterWords ? parameterWords[key as keyof typeof parameterWords] : key}`)
  for (const { words } of numbers) say(`  ✗ ${words}`)
  for (const { kind, words } of classifier.faults) say(`  ✗ 分类 ${kind}：${words}`)
  for (const { kind, words, cases, where } of flags.faults)
    say(`  ✗ 危险信号 ${kind}：${words}（${count(cases)} 种）${where ? `\n      ${where}` : ''}`)
  for (const { kind, words, cases, where } of router.faults)
    say(`  ✗ 去向 ${kind}：${words}${cases > 0 ? `（${count(cases)} 种）` : ''}${where ? `\n      ${where}` : ''}`)
  say(`  ${faults === 0 ? '没有问题' : `${faults} 处问题`}；还要镇乡确认的 ${amber.length} 项：`)
  for (const key of amber)
    say(`    ${parameterWords[key]}：${valueWords(pack.policy[key].value)}  ${sourceWords(pack.policy[key])}`)
  return faults
}

function diff(one: string, other: string, on: Day): void {
  const [a, b] = [packFor(one, on), packFor(other, on)]
  const differences = diffPacks(a, b)
  say(`${townshipName(one)}（${a.id} 第 ${a.version} 版，${a.effectiveFrom} 起）`)
  say(`${townshipName(other)}（${b.id} 第 ${b.version} 版，${b.effectiveFrom} 起）`)
  for (const kind of ['value', 'source'] as const) {
    const these = differences.filter((difference) => difference.in === kind)
    say(`\n${kind === 'value' ? '要求不同' : '要求一样，依据不同'}：${these.length} 项`)
    for (const { words, a: left, b: right } of these) {
      say(`  ${words}`)
      say(`    ${townshipName(one)}：${left.value}  ${left.source}`)
      say(`    ${townshipName(other)}：${right.value}  ${right.source}`)
    }
  }
}

const usage = 'npm run policy -- lint [township…] | diff [township township] [--on 2023-02-08]'

function main(args: string[]): number {
  const at = args.indexOf('--on')
  const on = at < 0 ? dayOf(Date.now()) : day(args[at + 1] ?? '')
  const [command, ...rest] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  const chosen = rest.length > 0 ? rest : townships.map(({ code }) => code)
  const strange = chosen.find((code) => !townships.some((township) => township.code === code))
  if (strange !== undefined) throw new Error(`no such township: ${strange}`)
  if (command === 'lint') {
    const faults = chosen.map((code) => lint(code, packFor(code, on)))
    return faults.some((n) => n > 0) ? 1 : 0
  }
  if (command !== 'diff' || chosen.length !== 2) throw new Error(usage)
  diff(chosen[0], chosen[1], on)
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
