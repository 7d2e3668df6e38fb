/** One project per cost: rules are pure, functions run on the local cloud, weapp and browser drive what was built. */
const transform = {
  '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }],
}
const moduleNameMapper = { '^@domain/(.*)$': '<rootDir>/domain/$1', '^@/(.*)$': '<rootDir>/src/$1' }

const project = (displayName, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  transform,
  moduleNameMapper,
  transformIgnorePatterns: ['/node_modules/(?!(mingo|@sparticuz)/)'],
  setupFilesAfterEnv: ['<rootDir>/test/support/fail-on-warning.ts'],
  ...extra,
})

module.exports = {
  testTimeout: 60_000,
  projects: [
    project('rules'),
    project('emulator'),
    project('functions'),
    project('scenarios'),
    project('faults'),
    project('pages'),
    project('weapp'),
    project('browser'),
  ],
  reporters: ['default', '<rootDir>/test/support/rows-reporter.js'],
}
