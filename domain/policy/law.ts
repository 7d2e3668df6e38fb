/** Below this age a guardian agrees in the child's place (个人信息保护法 31), and the child's data has rules of its own. */
export const GUARDIAN_BELOW_AGE = 14

/** Version of the texts people agree to; a changed text gets a new name, so that every consent says what was read. */
export const PRIVACY_TEXT = 'privacy-2026-11'
export const HEALTH_TEXT = 'health-2026-11'
