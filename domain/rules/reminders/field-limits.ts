/**
 * What WeChat takes in a field of a message, by the kind its name begins with (error 47003 otherwise). Only kinds that a
 * notice can fill; an amount or a number plate is never in one.
 */
const limits: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  short_thing: /^.{1,5}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(\p{Script=Han}{1,10}|[\p{Script=Latin}\p{P}\p{S} ]{1,20})$/u,
  number: /^-?\d{1,32}(\.\d{1,32})?$/,
  character_string: /^[!-~]{1,32}$/,
  time: /^(\d{4}(年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}) ?)?(\d{1,2}:\d{2}(:\d{2})?)$/,
  date: /^\d{4}(年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})( ?\d{1,2}:\d{2}(:\d{2})?)?$/,
}

/** The kind of a field: `character_string4` is a `character_string`. */
export const kindOfField = (name: string): string | null => /^([a-z_]+?)_?\d+$/.exec(name)?.[1] ?? null

/** Whether a notice can fill fields of this kind at all. */
export const isFillable = (kind: string): boolean => Object.hasOwn(limits, kind)

/** Whether WeChat takes the value; control characters it refuses in every field. */
export const fits = (kind: string, value: string): boolean => limits[kind].test(value) && !/[\0-\x1f\x7f]/.test(value)
