/** Refusals that are a matter of the software or of plain sense; behind every other one stands a rule, kept by the server. */
const NO_RULE = new Set(
  (
    'Offline BadInput UnknownAction CommandReused TooBusy Internal Stale NothingChanged HouseholdFull AlreadyBound ' +
    'AlreadyAnswered AlreadyWithdrawn LabelTaken NoSuchBond NoSuchPerson NoSuchPlace NoPost NoSuchPost NotOnLeave NoSuchInvite ' +
    'NoSuchVersion NoSuchRefusal RosterChanged ShiftTooFar NotEditable OutOfBounds PolicyHasGaps ' +
    'NoSuchShelf NoSuchArticle NothingLeft NothingInKit NotGiven NoKitThere ' +
    'NoSuchEntry NoSuchItem NoSuchLine NoSuchLot SameLotTwice SameShelf ServesDoesNotFit ShelfClosed ShelfExists StillStocked TooLongAgo ' +
    'NoSuchFile NotALedger NoHeadings NothingInFile FileTooLong OldSheet LockedSheet NobodyThere'
  ).split(' '),
)

/** Whether 为什么不行 leads anywhere. */
export const hasReason = (refusal: string): boolean => !NO_RULE.has(refusal)
