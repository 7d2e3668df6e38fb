/** A text somebody agrees to, by version: a changed text is a new id, and the old agreement stays what it was. */
export interface LongText {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

export const PRIVACY: LongText = {
  id: 'privacy-2026-11',
  title: '隐私说明',
  lines: [
    '守望记下您是哪个乡镇、哪个村的，和您自己填的称呼，用来把您的事交给对的人办。',
    '您管着的人，要用门口的卡号，或者村干部点头，才对得上。对不上的，谁的情况也看不到。',
    '能看到的人：管这一片的村干部、村医和卫生院、镇乡防控办公室。别的村、别的家看不到。',
    '微信提醒里不写名字、病情和门牌。',
    '不要定位，不要照片，不读通讯录，不给广告用。',
    '不想用了，在“我的”里点“不管了”，同意一起收回，这部手机存的也一起删。',
  ],
}

export const HEALTH: LongText = {
  id: 'health-2026-11',
  title: '健康情况的单独同意',
  lines: [
    '健康情况是体温、血氧、症状、抗原结果、什么时候开始居家治疗，和要过什么药。',
    '用来做三件事：看有没有要马上处理的危险信号，按方案安排随访和联系，把药送到。',
    '只有管这一片的村干部、医生和办公室看得到；办公室日常看的是人数。谁看过一户，有记录。',
    '可以不同意。不同意就不在这里报情况，照样可以打电话，村里照样管。',
    '不满 14 岁的孩子，由监护人同意。',
  ],
}
