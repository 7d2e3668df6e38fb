import type { z } from '../model/zod'
import { bond } from './bond'
import { care } from './care'
import type { CommonRefusal, Endpoint, Reply } from './endpoint'
import { medicine } from './medicine'
import { office } from './office'
import { registry } from './registry'
import { session } from './session'

/** Everything a client may ask of the `api` function, by action name `<area>.<verb>`. */
export const contract = { ...session, ...bond, ...care, ...registry, ...medicine, ...office }

export type Contract = typeof contract
export type Action = keyof Contract
export type Input<A extends Action> = z.infer<Contract[A]['input']>
export type Output<A extends Action> = Contract[A] extends Endpoint<z.ZodMiniType, infer O> ? O : never
export type Refusal<A extends Action> = Contract[A]['refusals'][number] | CommonRefusal
export type ReplyOf<A extends Action> = Reply<Output<A>, Refusal<A>>
export type Command = { [A in Action]: Contract[A]['kind'] extends 'command' ? A : never }[Action]

export type { CommonRefusal, Endpoint, Reply } from './endpoint'
export type * from './views'
export type { BasisView, RemindedView, WhyFact, WhyKind, WhyView } from './why'
