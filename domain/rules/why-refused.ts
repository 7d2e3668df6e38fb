import type { BasisView, WhyRefusedView } from '../contract/why'
import { isClauseId } from '../policy/clauses'
import { rowIn } from '../policy/row-in'
import { clauseBasis } from './why-basis'

/** The clause, ruling or expectation a refusal rests on, and its reason as it can be read aloud. */
type Rule = readonly [row: string, sentence: string]

/** Turned down because a rule says so. */
const byRule: Readonly<Record<string, Rule>> = {
  // what was measured and said
  LikelySlip: ['E27', '多半是手滑的数，先问一句再记；真是这个数，再点一次就记下。问了没答，就当是真的，不耽误人。'],
  NothingSaid: ['C01', '报情况要有一样实在的：量的数，或者一个症状。什么都没写，后面的人没法判断。'],
  ReadingWithoutReaching: ['F15', '没联系上，就不会知道体温和血氧。两样不能一起记，免得把猜的当成量的。'],
  TooOld: ['R93', '没网时记的，隔几天还能补；隔得太久，记不准了，由村里补记。'],
  ClockAhead: ['R93', '手机的时间快了，记下来的先后就乱了，迟没迟也算不准。'],
  InTheFuture: ['R93', '还没到的日子，不能先记。'],
  NotMissed: ['R88', '只有真漏掉的那天，才用写为什么。'],
  // home treatment, danger, where somebody is treated
  OnlyShorter: ['A15', '随访隔几天是底线，医生可以加密，不能放稀。'],
  NoEpisode: ['A11', '没报过居家治疗，就没有随访和结束这回事。先报一次。'],
  StillUrgent: ['A14', '还有危险信号没处理完，不能当作没事结束。先记下怎么处理的。'],
  NothingUrgent: ['A14', '这里没有等着处理的危险信号，可能别人已经处理了。'],
  AlreadyTaken: ['A14', '一件急事只要一个人接手，免得都以为别人在管，也免得重复跑。医生可以从村里接过去。'],
  ReferralOpen: ['A22', '人还在转的路上，先把转诊走完，才好定别的。'],
  NoReferral: ['A23', '没有在转的人，就没有下一步要记。'],
  ReceiverNeeded: ['B09', '一路要有人接：那头是谁收下的，要写名字。'],
  AlreadyOnTheWay: ['B31', '车已经派出去了，再派一辆，别的病人就没有车。'],
  NoVehicleFree: ['B31', '车都在路上，没有一辆能派的。别等车，打 120。'],
  WhichVehicle: ['B31', '有空车就派车，写明是哪一辆，两头才找得到人。'],
  NotAVehicle: ['B31', '转人要派车，选的这一件不是车。'],
  PanelFirst: ['A20', '失能、或者高龄走不动的，由县专家或上级医院定去哪里治。先问过，再定。'],
  PanelNotAsked: ['A20', '还没请过专家，就没有专家的意见可记。'],
  SupervisorNeeded: ['A21', '定了在家治的，要有上级医院带着一起看。写上是哪一家。'],
  OnlyClinicOrOffice: ['R113', '这一步由卫生院或者镇乡办公室定，村里先报上去。'],
  // tiers, recurring care, away
  BelowTheAge: ['R24', '分红黄绿有年龄下限，没到年纪的不分。'],
  ReviewInThePast: ['R106', '医生自己定的分类，要写明以后哪天再看，不能写过去的日子。'],
  AlreadyAway: ['E08', '已经说过人不在了，等核实就行，不用再说一遍。'],
  SaidAnew: ['R113', '核实的要是现在写着的那一句。刚才又有人说了别的，先看一眼。'],
  NotAway: ['E08', '没有人说过他不在，就没有要核实、要撤的。'],
  NoDays: ['A17', '要定期去医院，总得有个日子：星期几，或者哪几天。'],
  AlreadyPlanned: ['A17', '同一样已经排着了，改那一条就行。'],
  NotPlanned: ['A17', '这一天没有排着要去医院。'],
  EarlierSession: ['A17', '一次一次地记，前面那次去没去还没人说，先说那一次，免得漏过去。'],
  // medicine and things on loan
  NotYet: ['A18', '一步一步来：没接下的，不能算送到；没送到的，不能算收到。'],
  NoteNeeded: ['C02', '家里看得到每一步。办不成，就要有一句为什么。'],
  AlreadyAsked: ['C02', '这样药已经在办了，要两次，就会送两次、少了别人的。'],
  SameItemTwice: ['C02', '同一样药写了两行，不知道要几份。'],
  SameIngredient: ['E41', '两样药里有同一种成分，一起吃容易过量，自己看不出来。先问一声医生；真要，再点一次就行。'],
  NotEligible: ['B47', '米油和取暖的物资，先保住遇到难处的脱贫户、监测户。'],
  NotFirst: ['F17', '紧缺的按先后给，重点人群和困难户往前算几小时。医生觉得要先给谁，写一句为什么。'],
  NotEnough: ['A18', '接下一单，就要把药先留好。没有的不能先答应。'],
  ShelfNeeded: ['A18', '接下一单，就要说清药从哪里出，先留好，免得别人拿走。'],
  ClinicianNeeded: ['B21', '一次生病要得比常用的多，先让医生看一眼；收费上门的，也由医生来接。'],
  PriceNotAgreed: ['R16', '收费上门，价钱先说好，家里点了同意才出发。不收钱的，永远不会有价钱。'],
  PriceChanged: ['R16', '同意的要是看到的那个价，刚改过的要再看一眼。'],
  NotPaid: ['R16', '不收钱的帮忙，永远不能变成收钱的。'],
  NotCarrier: ['A37', '东西在谁手里，就由谁来交，免得两个人都说送了。'],
  WrongCode: ['A18', '收货码只有家里人看得到，对上了才算交到手里。'],
  NotShareable: ['B21', '邻里之间提倡互相匀一点，可是处方药和自己平时吃的药，要医生看过才能给人。'],
  AlreadyPosted: ['B02', '同一样挂两条，邻居会以为是两家，就答应两次。'],
  OwnPost: ['B02', '自己家挂的，自己家答应，别人就看不到了。'],
  HelpTaken: ['B02', '两个人同时答应，只有一个算数，免得跑两趟。'],
  HelpOver: ['B02', '挂几天就自己收了，收了的、办完的，都不能再动。'],
  NotAnswered: ['B02', '两边都说办完，才算办完。还没有人答应，就没有另一边。'],
  NotFree: ['A13', '一台东西一次只能在一个人手里。'],
  NotLent: ['A13', '这一样不是借给人的。'],
  DueBackOutside: ['A13', '借出去要定个还的日子，太短太长都不行，还有别人等着用。'],
  NotOut: ['A13', '东西没借出去，不用收。'],
  NotToDisinfect: ['A13', '没有等消毒的，收回来以后才消毒。'],
  StillOut: ['A13', '还在人手里，先收回来，再停用。'],
  // who may see and do what
  NotFound: ['E30', '各村看各村的人。不归您这一片的，和没有这个人说的是一样的话，免得从回话里猜出来。'],
  GuardianNeeded: ['E17', '不满 14 岁的，健康情况要监护人点头才能填。'],
  JoinFirst: ['E17', '要先说清是哪个村的、看过怎么保管您的信息，才能往下办。'],
  CardUnknown: ['E14', '看得到门口的卡，又说得出名字，才放进来，免得外人乱看。'],
  TooManyAsked: ['E14', '一个人一次只能问几个，多了就像在打听别人家。'],
  RoleNotYours: ['E40', '谁能请谁，一级管一级：上一级才能请这个角色。'],
  InviteUnknown: ['E40', '邀请码只能用一次，还有期限，免得被人捡去用。'],
  InviteUsed: ['E40', '邀请码只能用一次，用过的收不回来；要停这个人，就结束他的岗位。'],
  PlaceDoesNotFit: ['A01', '每个岗位管到哪一级是定好的，地方大了小了都不行。'],
  EndsInThePast: ['A01', '岗位有起止的日子，止的日子要在今天以后。'],
  RestTooLong: ['A33', '家里随时要找得到人。歇得再久，就该换人来顶，不是一直挂着不当班。'],
  BornInTheFuture: ['A04', '台账要准，出生的日子不会在今天以后。'],
  SamePersonTwice: ['A04', '一个人在台账里只有一份，记两份就会问两遍，也会数错。'],
  TitleDoesNotFit: ['A01', '每个岗位有自己的职务，村干部不挂卫生院的，医生不挂村里的。'],
  LeavesOrphans: ['A03', '每一位都要有村干部包、有医生管。先说清谁来接，才能让人走。'],
  NotAColleague: ['A03', '接的人要在本镇乡干同一样的活，家里打给他，他才办得了。'],
  LeaveDaysDoNotFit: ['E21', '请假有起有止，止的那天人要回来，才知道户交给谁到几时。'],
  LeaveTooLong: ['E21', '一个月以上就不是代班了，该换人来包，家里才知道找谁。'],
  LeaveBeyondPost: ['E21', '岗位到期以后的户不归您，没有什么可以请人代的。'],
  AlreadyOnLeave: ['E21', '两次假叠在一起，就说不清户在谁手里。'],
  CoversSomebody: ['E21', '您替人顶着，您再走，两家的户都没有人。'],
  CoverBeyondPost: ['E21', '顶班的人自己先到期，后面几天就没有人了。'],
  CoverOnLeave: ['E21', '顶班的人自己也不在，等于没有人顶。'],
  // who is on duty
  ShiftInThePast: ['B41', '谁值过班，是以后要对得上的。过去的班不改，改往后的。'],
  ShiftTooLong: ['B41', '24 小时要一直有人接电话，一个人连着守不住，最长排一天。'],
  // what stands on a shelf
  NotYourShelf: ['B04', '哪个储备点归谁管是定好的，货动了要找得到人。'],
  OnlyLevels: ['A28', '药店自己有账，只要报一声够不够。'],
  NotAPharmacy: ['A28', '一句话报有没有，是给药店用的；这里有账，看账就行。'],
  ExpiredLot: ['E24', '过了有效期的不能入库，也不能再发、再调。'],
  LotExpiryDiffers: ['E24', '一个批号只有一个有效期，记成两个就分不清哪盒能用。'],
  NotExpired: ['E24', '有效期那一天还能用，过了才算过期。'],
  NotEnoughUnits: ['E24', '账上的数到零为止，留给别人的也不能动。'],
  AlreadyReversed: ['E24', '一笔只能冲销一次，冲两次账就多出来了。'],
  NotReversible: ['E24', '发给人的、在路上的，要在那张单子上退，人和货才对得上。'],
  NoSuchTransfer: ['B04', '收货要对着发货的那一笔，没有这一笔就不能收。'],
  AlreadyArrived: ['B04', '一批货收一次，收两次账就多了。'],
  MoreThanSent: ['B04', '收到的不能比发出的多。真多了，盘点时两个人一起记。'],
  ReasonNeeded: ['B04', '路上少了的也要有一笔，写明为什么，账才平。'],
  SamePerson: ['E25', '盘出来和账不一样，要两个人看过才改账。'],
  NothingToConfirm: ['E25', '只有盘出来和账不一样，才要第二个人复核。'],
  CountChanged: ['E25', '复核的要是现在这一次盘的数。'],
  NotScarce: ['B23', '只有列为紧缺的药可以拆零，别的按整盒发，盒上的批号和有效期才在。'],
  WindowDoesNotFit: ['B15', '返乡的人按来的那天到走的那天算，要有头有尾。'],
  // asking the county, and bags for each person
  AlreadyOpen: ['B17', '同一样要两回，县里就会发两回，少了别的乡镇的。'],
  NotShort: ['R65', '两条线都过，就还不用向县里要；要了没到的，也算在里面。'],
  QuantityByClinician: ['R65', '要多少是按缺口算出来的。要改这个数，得懂用量的医生来定，写一句为什么。'],
  NotAQualityReason: ['B18', '县里调来的，只有货坏了、快到期、批号对不上才能退。用不完不算，可以在乡里调给别的村。'],
  NoPhoto: ['B18', '说货不好，要有凭据：批号，和一张货的照片。'],
  AlreadyReceived: ['B17', '一批货收一次，收两次账就多了。'],
  NothingCame: ['B17', '收货要有一样实在的：收了哪一批几盒，或者哪一批为什么没收。'],
  AlreadyGiven: ['B16', '一轮一个人一份，多领一份，就有人没有。'],
  NotOnTheList: ['B16', '每一轮发给谁，开的时候就定好了，照着名单发。'],
  RoundClosed: ['B16', '这一轮收尾了，名单和数目对过了，不再动。'],
  NobodyMeant: ['B16', '发到户、发到人，要先说清是哪些人。'],
  WrongShelf: ['B16', '从管这个村的储备点发，账和人才对得上。'],
  // a township's own settings
  NothingToPrint: ['F14', '纸上只印今天到时候要联系的人，多一个名字都不印。'],
  NotStricter: ['R20', '镇乡可以定得更严，不能比方案更松。'],
  InForceAlready: ['R20', '已经起用的不能撤，已经按它算过了；要改，就再定一条明天起用的。'],
  DayDoesNotFit: ['R20', '改动从明天起才算，不改已经过去的日子。'],
}

/** Turned down by how the software works or by plain sense; no rule of the township is behind it. */
const bySoftware: Readonly<Record<string, string>> = {
  BadInput: '有一处写得和格子对不上，软件读不懂。和规定没有关系。',
  UnknownAction: '手机上的版本旧了，这边认不出要办什么。',
  CommandReused: '同一件事存过一次了，再存一遍会记成两件。',
  TooBusy: '一下子来的人太多，没轮到。和规定没有关系。',
  Internal: '我们这边出了毛病，不是您的错，也不是规定不许。',
  Stale: '同一份东西刚被别人改过，先看一眼再存，免得把别人写的盖掉。',
  NothingChanged: '和原来写的一样，没有可存的。',
  HouseholdFull: '一户能写的人数有个头，分成两户就行。',
  AlreadyBound: '已经连着这个人了，再连一次也是同一个人。',
  AlreadyAnswered: '别人先答了，一个问题答一次。',
  AlreadyWithdrawn: '已经停用过了。',
  LabelTaken: '这个编号已经有一台在用，两台同号就分不清了。',
  ShelfClosed: '这个储备点停用了，不再进货发货。',
  NoSuchShelf: '这个储备点不管这个村，从那里留不了货。',
  NoSuchArticle: '目录里没有这一样，不知道是什么药。',
  NothingLeft: '一样都不给，就不是接下，是办不成。',
  ServesDoesNotFit: '一个储备点只管本镇乡的村。',
  ShelfExists: '同一个地方、同一个名字，只有一个储备点。',
  StillStocked: '架上或者路上还有货，停用了就没人管这些货。',
  NoSuchItem: '目录里没有这一样，算不出够几个人用。',
  NoSuchLot: '账上没有这一批，可能刚发完。',
  NoSuchLine: '流水里没有这一笔。',
  TooLongAgo: '隔了两个月的账不再冲销，盘点一次就能改过来。',
  SameShelf: '从一个架子调到同一个架子，等于没有动。',
  SameLotTwice: '同一批写了两行，不知道哪个数算数。',
  NoSuchEntry: '登记里没有这一条了，可能刚删过。',
  NoKitThere: '这个储备点的健康包发完了，或者都留给别人了。',
  NothingInKit: '包里有什么一样都没写，领的人不知道拿到了没有。',
  NotGiven: '没有发过，就没有可退的。',
  NoSuchBond: '已经不在名单里了，可能刚才撤过。',
  NoSuchPerson: '名单里找不到这个人，可能刚改过。',
  NoSuchPlace: '地方的名单里没有这一个。',
  NoPost: '现在没有岗位，就没有当班不当班这回事。',
  NoSuchPost: '这个人已经不在这个岗上了。',
  NotOnLeave: '没有请假，或者已经收过了。',
  NoSuchInvite: '没有这条邀请了，可能刚撤过。',
  NoSuchVersion: '没有这一次改动，可能刚撤过。',
  NoSuchRefusal: '这一种回话没有写过原因。',
  RosterChanged: '两个人同时排班，后存的会盖掉先存的，所以请您先看一眼。',
  ShiftTooFar: '值班表最多排到三十天以后，再远的人手还说不准。',
  NoSuchFile: '文件只放一天，到时候就删，免得名单到处放着。',
  NotALedger: '打开看了，里面不是表格。',
  NoHeadings: '没有表头，就不知道哪一格写的是什么，不能猜。',
  NothingInFile: '表头下面没有人，没有可存的。',
  FileTooLong: '一份太长，中间断了要从头看，分成几份稳当。',
  OldSheet: '老格式这边打不开，另存成新格式就行。',
  LockedSheet: '有密码的表这边打不开，密码也不该给我们。',
  NobodyThere: '这样选下来没有人，空表不用导。',
  NotEditable: '这一项写死在方案里，改不了，只能看。',
  OutOfBounds: '这个数太大或者太小，算不出能办的事来。',
  PolicyHasGaps: '照这样改，有的人就没有人管了，所以存不下。看一眼列出来的几处。',
}

/** Refusals whose reason is a rule; the phone offers 为什么不行 for them. */
export const ruledRefusals: readonly string[] = Object.keys(byRule)

const SERVICE_PLAN = '国卫明电〔2022〕509号'
const nationwide: Readonly<Record<string, string>> = { R04: SERVICE_PLAN, R79: SERVICE_PLAN, R81: SERVICE_PLAN }

/**
 * Why a request was turned down, to somebody under a pack; null for a refusal nobody gave a reason, which no refusal of the
 * contract may be.
 */
export function whyRefused(refusal: string, packId: string): WhyRefusedView | null {
  if (Object.hasOwn(bySoftware, refusal)) return { refusal, sentence: bySoftware[refusal], basis: null }
  if (!Object.hasOwn(byRule, refusal)) return null
  const [row, sentence] = byRule[refusal]
  return { refusal, sentence, basis: basisFor(rowIn(row, packId)) }
}

function basisFor(row: string): BasisView {
  if (isClauseId(row)) return clauseBasis(row, [])
  if (row in nationwide) return { row, source: nationwide[row], article: '国家文件', sentences: [], amber: false }
  return { row, source: '通行约定', article: '方案没写，先这样办', sentences: [], amber: true }
}
