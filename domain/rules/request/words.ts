import type { MedicineRequest, RequestState } from '../../model/request'

const states: Record<RequestState, string> = {
  requested: '等人接下',
  accepted: '接下了，等人配药',
  picked: '配好了，等人送',
  carrying: '在送',
  'handed-over': '送到了，等家里点收到',
  received: '家里收到了',
  declined: '送不了',
  cancelled: '家里不要了',
}

/** Where a request stands, in words; what is fetched waits for the family. */
export const requestStateWords = (state: RequestState, way: MedicineRequest['way'] = 'deliver'): string =>
  state === 'picked' && way === 'collect' ? '配好了，等家里来取' : states[state]
