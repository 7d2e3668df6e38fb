/** What a phone can do in front of a shelf; one implementation per target (`device.weapp.ts`, `device.h5.ts`). */
export interface GoodsDevice {
  /** Whether there is a camera that reads codes. */
  readonly scans: boolean
  /** The text of a code; undefined where the person thought better of it. */
  readonly scan: () => Promise<string | undefined>
  /** A picture of goods, put into the storage: its file id; undefined where none was taken. Rejects where it could not be sent. */
  readonly photograph: (cloudPath: string) => Promise<string | undefined>
}
