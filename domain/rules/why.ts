/** Why an answer is what it is: the row of the plan or ruling behind it and the facts that decided. */
export interface Why {
  /** Row id of a clause (`A14`) or ruling (`R04`). */
  readonly clause: string
  /** Plain facts, in words a cadre can read aloud. */
  readonly facts: readonly string[]
}
