import type { StaffImportRow } from '@domain/contract'
import type { Invite } from '@domain/model/account'
import { placeName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import { createInvite, inviteStream } from '@domain/rules/invite/stream'
import { readStaffLines, type StaffLine } from '@domain/rules/staff/lines'
import { query, type Context } from '../../_runtime/handler'
import { codesFrom, inviteIdOf } from '../../_runtime/ids'
import { commit } from '../../_store/commit'
import { find, MOST_ROWS, _ } from '../../_store/database'
import { staffUnder } from '../../_store/staff'

const PARALLEL = 20

type Good = Extract<StaffLine, { fault: null }>

/**
 * A roster, line by line, one invitation each (A01, E40). Ids and codes follow from the command and the line, so that sending it
 * again shows the same codes; whoever is there already, or still has an invitation, is not invited twice.
 */
export const staffImport = query('staff.import', async ({ text }, township, context) => {
  const lines = readStaffLines(text, township)
  const [staff, invites] = await Promise.all([
    staffUnder(township, context.today),
    find<Invite>('invites', { township, expiresAt: _.gt(context.now) }, { limit: MOST_ROWS }),
  ])
  const holds = new Set(
    staff.flatMap(({ name, posts }) =>
      posts.filter((post) => isLive(post, context.today)).map((post) => keyOf({ ...post, name: name ?? '' })),
    ),
  )
  const open = invites.filter((one) => one.usedBy === null && one.revokedAt === null)
  const rows: StaffImportRow[] = []
  for (let n = 0; n < lines.length; n += PARALLEL)
    rows.push(
      ...(await Promise.all(
        lines.slice(n, n + PARALLEL).map(async (line): Promise<StaffImportRow> => {
          if (line.fault !== null) return { ...shown(line), state: 'wrong', fault: line.fault }
          if (holds.has(keyOf(line))) return { ...shown(line), state: 'there' }
          const code = codesFrom(`${context.commandId ?? ''}/${line.line}`, context.openid)()
          const asked = open.some((one) => one._id !== inviteIdOf(code) && keyOf(one) === keyOf(line))
          return asked ? { ...shown(line), state: 'asked' } : invite(line, code, context)
        }),
      )),
    )
  return { rows }
})

async function invite(line: Good, code: string, context: Context): Promise<StaffImportRow> {
  const id = inviteIdOf(code)
  const { role, place, name, phone, title } = line
  const capacity = context.capacities.has('admin') ? 'admin' : 'office'
  const order = {
    id: `${context.commandId ?? ''}:${line.line}`,
    action: 'staff.import',
    payloadHash: keyOf(line),
    by: context.by,
    at: context.now,
    occurredAt: context.now,
  }
  const made = await commit(inviteStream, id, null, order, (_state, meta) =>
    createInvite({ id, code: '', capacity, role, place, name, phone, title, until: null }, meta),
  )
  return made.ok
    ? { ...shown(line), state: 'invited', code, expiresAt: made.reply.expiresAt }
    : { ...shown(line), state: 'refused', refusal: made.refusal }
}

const keyOf = ({ name, role, place }: { name: string; role: string; place: string }): string =>
  [name, role, place].join('/')

const shown = (line: StaffLine) => ({
  line: line.line,
  name: line.name,
  placeName: line.fault === null ? placeName(line.place) : '',
})
