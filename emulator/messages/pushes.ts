import { readFunction } from '../functions/config'
import { type FunctionRuntime } from '../functions/runtime'

/** WeChat's event push: after a consent it calls the function that was named for it in the console, if there is one. */
export class Pushes {
  private readonly onTheirWay = new Set<Promise<unknown>>()

  constructor(
    private readonly folder: string,
    private readonly runtime: FunctionRuntime,
    private readonly now: () => number,
  ) {}

  /** What was tapped in a sheet. WeChat names no source of its own for its pushes. */
  popup(openid: string, TemplateId: string, SubscribeStatusString: 'accept' | 'reject'): void {
    if (!readFunction(this.folder, 'push')) return
    const push = {
      ...{ ToUserName: 'gh_local', FromUserName: openid, CreateTime: Math.floor(this.now() / 1000) },
      ...{ MsgType: 'event', Event: 'subscribe_msg_popup_event' },
      List: { TemplateId, SubscribeStatusString, PopupScene: '0' },
    }
    const call = this.runtime.call('push', push, { openid, source: 'wx_unknown' })
    const settled: Promise<unknown> = call.catch(() => undefined).finally(() => this.onTheirWay.delete(settled))
    this.onTheirWay.add(settled)
  }

  async arrived(): Promise<void> {
    while (this.onTheirWay.size > 0) await Promise.all(this.onTheirWay)
  }
}
