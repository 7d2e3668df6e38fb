import { demoAdmins } from './cast'
import { templateIds } from './reminders'

/** What the functions find in their environment in the demo: templates, the secret behind codes, first administrators. */
export const demoEnvironment = (secret: string): Record<string, string> => ({
  SHOUWANG_TEMPLATES: JSON.stringify({
    digest: { kind: 'one-time', id: templateIds.digest, fields: { thing1: 'words', time2: 'at' } },
    urgent: { kind: 'one-time', id: templateIds.urgent, fields: { thing1: 'words' } },
    progress: { kind: 'one-time', id: templateIds.progress, fields: { thing1: 'words' } },
  }),
  SHOUWANG_CODE_SECRET: secret,
  SHOUWANG_FIRST_ADMINS: demoAdmins.map(({ openid, township }) => `${openid}@${township}`).join(';'),
})
