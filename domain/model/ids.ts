import { z } from './zod'

/** Ids say what they are of; the tail is random and says nothing. */
const id = (letter: string) => z.string().check(z.regex(new RegExp(`^${letter}-[0-9a-z]{6,32}$`)))

export const PersonId = id('p')
export const HouseholdId = id('h')
export const EpisodeId = id('e')
export const RequestId = id('r')
export const BondId = id('b')
export const PostId = id('t')
/** 请假, inside the accounts of both sides. */
export const LeaveId = id('l')
export const InviteId = id('i')
export const AlertId = id('a')
/** Under the letter of an episode, which lives inside its person and is never asked for by id. */
export const EquipmentId = id('e')

/** 储备点: a place that holds medicine. */
export const ShelfId = id('s')
/** 调拨申请, to the county. */
export const AllocationId = id('d')
/** One round of health kits (健康包). */
export const KitRoundId = id('k')
/** One bag of a round for one person. */
export const KitReceiptId = id('g')
/** 邻里互助: an offer or a wish inside a grid. */
export const HelpPostId = id('m')

/** Made by the client for each thing it wants done, and kept through every retry. */
export const CommandId = z.string().check(z.regex(/^[0-9A-Za-z_-]{16,64}$/))
