import { MOST_LINES, readStaffLines } from '@domain/rules/staff/lines'
import { titleNamed, titlesFor, titleWords } from '@domain/rules/staff/titles'

const LIANGPING = '500237207'
const CHAOYUAN = '500237207223'
const read = (text: string) => readStaffLines(text, LIANGPING)

test('a roster as offices have it is read line by line: header, commas of both kinds, tabs, quotes [A01]', () => {
  const text = [
    '姓名,岗位,地点,职务,电话',
    '谭小梅,村干部,朝元村1网格,网格员,10000001234',
    '舒正国，村干部，朝元村，村支书，',
    '"冉启文"\t医生\t朝元村村民委员会\t村医\t10000001235',
    '',
    '李敏，医生，卫生院',
    '周敏,办公室,两坪乡,办公室主任,',
    '宋义,志愿者,朝元村2网格',
    '店主,药店,两坪乡',
  ].join('\r\n')
  expect(read(text)).toEqual([
    {
      line: 2,
      fault: null,
      name: '谭小梅',
      role: 'cadre',
      place: `${CHAOYUAN}-01`,
      title: 'grid-worker',
      phone: '10000001234',
    },
    { line: 3, fault: null, name: '舒正国', role: 'cadre', place: CHAOYUAN, title: 'village-secretary', phone: null },
    {
      line: 4,
      fault: null,
      name: '冉启文',
      role: 'doctor',
      place: CHAOYUAN,
      title: 'village-doctor',
      phone: '10000001235',
    },
    { line: 6, fault: null, name: '李敏', role: 'doctor', place: LIANGPING, title: null, phone: null },
    { line: 7, fault: null, name: '周敏', role: 'office', place: LIANGPING, title: 'office-head', phone: null },
    { line: 8, fault: null, name: '宋义', role: 'volunteer', place: `${CHAOYUAN}-02`, title: null, phone: null },
    { line: 9, fault: null, name: '店主', role: 'keeper', place: LIANGPING, title: null, phone: null },
  ])
})

test.each([
  ['谭小梅', 'columns'],
  ['，村干部，朝元村', 'name'],
  ['谭小梅，书记，朝元村', 'role'],
  ['谭小梅，村干部，红关村', 'place'],
  ['谭小梅，村干部，朝元村0网格', 'place'],
  ['谭小梅，村干部，两坪乡', 'place'],
  ['冉启文，医生，朝元村1网格', 'place'],
  ['周敏，办公室，朝元村', 'place'],
  ['宋义，志愿者，两坪乡', 'place'],
  ['店主，供销社，朝元村1网格', 'place'],
  ['谭小梅，村干部，朝元村，卫生院院长', 'title'],
  ['谭小梅，村干部，朝元村，，12', 'phone'],
  ['constructor，constructor，朝元村', 'role'],
])('%s is said to be wrong in %s, and stops nobody else [A01]', (line, fault) => {
  const [wrong, good] = read(`${line}\n向小军，村干部，朝元村2网格`)
  expect([wrong.fault, good.fault]).toEqual([fault, null])
})

test('the same post for the same person twice is one; another post for them is another [A01]', () => {
  const faults = read('向小军，村干部，朝元村2网格\n向小军，村干部，朝元村3网格\n向小军,村干部,朝元村02网格').map(
    ({ fault }) => fault,
  )
  expect(faults).toEqual([null, null, 'twice'])
})

test('more lines than one call takes are said to be left, not dropped in silence [A01]', () => {
  const rows = read(Array.from({ length: MOST_LINES + 2 }, (_one, n) => `人${n}，村干部，朝元村1网格`).join('\n'))
  expect(rows.filter(({ fault }) => fault === 'too-many')).toHaveLength(2)
  expect(rows).toHaveLength(MOST_LINES + 2)
})

test('the plan’s own offices are titles: 组长, 分管领导, 办公室主任 of the office, 村支书 of a village [A01]', () => {
  expect(titlesFor('office').map(titleWords)).toEqual(
    expect.arrayContaining(['领导小组组长', '分管领导', '办公室主任']),
  )
  expect(titlesFor('cadre').map(titleWords)).toContain('村支书')
  for (const role of ['office', 'cadre', 'doctor', 'admin'] as const)
    for (const title of titlesFor(role)) expect(titleNamed(titleWords(title))).toBe(title)
})
