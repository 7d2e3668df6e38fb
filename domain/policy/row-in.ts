/** Whose plan a row is of, by its letter; rulings, expectations and the design card hold everywhere. */
const planOf: Readonly<Record<string, string>> = { A: 'pingan', B: 'liangping' }

/** What the same thing rests on where another township's clause does not hold. */
const elsewhere: Readonly<Record<string, string>> = {
  A01: 'E40',
  A04: 'R23',
  A11: 'R17',
  A13: 'B20',
  A14: 'R04',
  A15: 'R79',
  A17: 'R77',
  A18: 'C02',
  A20: 'R81',
  A21: 'R81',
  A22: 'R36',
  A23: 'R36',
  A33: 'C03',
  B09: 'A23',
  B20: 'C02',
  B31: 'E23',
  B41: 'A33',
}

/** A row as a township may cite it: no clause of another township's plan ever stands behind what is owed or refused in it (R19). */
export function rowIn(row: string, packId: string): string {
  const plan = planOf[row[0]]
  return plan === undefined || plan === packId ? row : rowIn(elsewhere[row] ?? 'C02', packId)
}
