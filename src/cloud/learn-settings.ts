import { type HomeView } from '@domain/contract'
import { knowSettings } from '@domain/policy/own-settings'

/** What the townships set stricter than their plans holds on the phone too: slips are asked and danger is seen by it (F03). */
export function learnSettings({ settings }: HomeView): void {
  for (const { township, versions } of settings) knowSettings(township, versions)
}
