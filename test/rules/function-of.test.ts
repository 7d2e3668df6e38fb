import { contract } from '@domain/contract'
import { api } from '@domain/contract/api'
import { bulk } from '@domain/contract/bulk'
import { clinic } from '@domain/contract/clinic'
import { desk } from '@domain/contract/desk'
import { functionOf } from '@domain/contract/function-of'
import { medicineFunction as medicine } from '@domain/contract/medicine-function'
import { reasons } from '@domain/contract/reasons'
import { remindersFunction as reminders } from '@domain/contract/reminders-function'
import { staffFunction as staff } from '@domain/contract/staff-function'
import { supplyFunction as supply } from '@domain/contract/supply-function'

const parts = { api, bulk, clinic, desk, medicine, reasons, reminders, staff, supply }

test('every action is answered by one function, the one whose contract has it', () => {
  const actions = Object.values(parts).flatMap((part) => Object.keys(part))
  expect(new Set(actions).size).toBe(actions.length)
  expect([...actions].sort()).toEqual(Object.keys(contract).sort())
  for (const [name, part] of Object.entries(parts))
    for (const action of Object.keys(part)) expect([action, functionOf(action)]).toEqual([action, name])
})

test('what names no action goes to the function that is called most, and it says that it knows no such thing', () => {
  for (const action of ['', 'nothing', 'whyever', '__proto__', 'constructor']) expect(functionOf(action)).toBe('api')
})
