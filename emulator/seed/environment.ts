import { demoAdmins } from './cast'
import { templateIds } from './reminders'

/** What the functions find in their environment in the demo: templates, the secret behind codes, first administrators. */
export const demoEnvironment = (secret: string): Record<string, string> => ({
  SHOUWANG_TEMPLATES: JSON.stringify({
    digest: { id: templateIds.digest, words: 'thing1', at: 'time2' },
    urgent: { id: templateIds.urgent, words: 'thing1' },
    progress: { id: templateIds.progress, words: 'thing1' },
  }),
  SHOUWANG_CODE_SECRET: secret,
  SHOUWANG_FIRST_ADMINS: demoAdmins.map(({ openid, township }) => `${openid}@${township}`).join(';'),
})
