/** Files on their way to and from a phone; one implementation per target (`device.weapp.ts`, `device.h5.ts`). */
export interface Device {
  /** Lets somebody pick a table; undefined where they thought better of it. */
  readonly choose: () => Promise<Chosen | undefined>
  /** Brings a file from its link to where it can be opened; gives what `open` needs. */
  readonly fetch: (url: string, fileName: string) => Promise<string>
  /** First thing in a tap, or WeChat refuses to hand a file on. */
  readonly open: (file: string, fileName: string) => Promise<void>
  /** The same for a text made here. */
  readonly keep: (text: string, fileName: string) => Promise<void>
}

export interface Chosen {
  readonly name: string
  readonly bytes: number
  /** Puts it into the storage; gives its id there. */
  readonly put: (cloudPath: string) => Promise<string>
}
