import { type HomePerson } from '@domain/contract'

/** What to read out on the phone where the server's own sentence is not at hand: where, who, what was seen. */
export const sayWords = (
  { townshipName, villageName, plate, name, age, sex }: HomePerson,
  words: readonly string[],
): string =>
  [`${townshipName}${villageName}${plate}`, name, `${age}岁`, sex === 'female' ? '女' : '男', ...words].join('，') +
  '。'
