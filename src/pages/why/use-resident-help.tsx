import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'

/** A person and 120 for residents; staff have their own ways to call. */
export function useResidentHelp() {
  const { data } = useHome()
  return data?.posts.length === 0 ? <HelpRow calls={data.people[0]?.calls} /> : undefined
}
