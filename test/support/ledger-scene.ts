import { through, upload } from './ledger-files'
import { LIANGPING, startVillage } from './village'

export type LedgerScene = Awaited<ReturnType<typeof startLedger>>

/** A township's office with its ledger, and as many doors of one person each as a test asks for. */
export async function startLedger() {
  const village = await startVillage()
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  let doors = 0
  /** One person behind a door of their own, registered by a cadre. */
  const oneDoor = async (more: object = {}) => {
    doors += 1
    const [name, plate] = [`张桂香${String.fromCharCode(0x4e00 + doors)}`, `20组${doors}号`]
    const door = await village.door([{ name, disease: 'stable', ...more }], { plate })
    return { name, plate, id: door.personIds[0], door }
  }
  return {
    village,
    office,
    oneDoor,
    personOf: (id: string) =>
      village.cloud.database
        .collection('people')
        .all()
        .find((one) => one._id === id),
    importing: async (text: string | Buffer) => through(office, 'ledger.import', await upload(village, text)),
  }
}
