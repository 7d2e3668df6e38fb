/**
 * The ledger's columns, in one fixed order (A04): where somebody lives, who they are, the survey's two questions, then what follows
 * from them. The survey itself asks for age, disease and vaccination (K1); the three last columns are ours, to find the same person again.
 */
export const ledgerColumns = [
  { key: 'village', title: '村（社区）', also: ['村', '社区', '村社区', '行政村'], width: 12 },
  { key: 'grid', title: '网格', also: ['网格号', '所属网格'], width: 8 },
  { key: 'plate', title: '门牌', also: ['门牌号', '住址', '组'], width: 12 },
  { key: 'head', title: '户主', also: ['户主姓名'], width: 10 },
  { key: 'name', title: '姓名', also: ['名字'], width: 10 },
  { key: 'sex', title: '性别', also: [], width: 6 },
  { key: 'birthOn', title: '出生日期', also: ['出生年月日', '生日'], width: 12 },
  { key: 'age', title: '年龄', also: ['周岁'], width: 6 },
  { key: 'phone', title: '联系电话', also: ['电话', '手机', '手机号', '联系方式'], width: 14 },
  { key: 'disease', title: '基础疾病', also: ['基础性疾病', '基础病'], width: 12 },
  { key: 'vaccination', title: '疫苗接种', also: ['新冠疫苗', '疫苗', '接种情况', '疫苗接种情况'], width: 12 },
  { key: 'tier', title: '分类', also: ['风险分级', '标记'], width: 11 },
  { key: 'groups', title: '每天要问的原因', also: ['关爱人群'], width: 24 },
  { key: 'hardship', title: '脱贫户、监测户', also: ['脱贫户', '监测户', '户类型', '困难户', '农户类型'], width: 14 },
  { key: 'pregnancy', title: '怀孕没有', also: ['孕产妇'], width: 16 },
  { key: 'treatment', title: '在家治疗', also: [], width: 12 },
  { key: 'late', title: '迟几天', also: [], width: 8 },
  { key: 'today', title: '今天', also: [], width: 18 },
  { key: 'registeredOn', title: '登记日期', also: [], width: 12 },
  { key: 'id', title: '档案号', also: [], width: 24 },
  { key: 'version', title: '版本', also: [], width: 6 },
  { key: 'doorVersion', title: '户版本', also: [], width: 6 },
] as const

export type ColumnKey = (typeof ledgerColumns)[number]['key']
/** A row of a file: what its cells say; a blank one is not there. */
export type Cells = Readonly<Partial<Record<ColumnKey, string>>>

export const titleOf = (key: ColumnKey): string => ledgerColumns.find((one) => one.key === key)?.title ?? key

/** What may be corrected through a file; everything else is where it was, or follows from this by time. */
export const correctable = ['name', 'sex', 'birthOn', 'phone', 'disease', 'vaccination', 'groups'] as const
export type CorrectableKey = (typeof correctable)[number]

/** Which column a heading names, however it is spaced or bracketed. */
export function columnOf(heading: string): ColumnKey | null {
  const plain = bare(heading)
  const found = ledgerColumns.find(({ title, also }) => [title, ...also].some((one) => bare(one) === plain))
  return found?.key ?? null
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s()*：:]/g, '')
