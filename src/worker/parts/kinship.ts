const names: Readonly<Record<string, string>> = {
  self: '本人',
  parent: '父母',
  grandparent: '祖辈',
  child: '子女',
  spouse: '爱人',
  relative: '亲戚',
  neighbour: '邻居',
}

/** Who the asker says the person is to them. */
export const kinshipWords = (kinship: string): string => names[kinship] ?? '家里人'
