import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', '.data/**', '.cache/**', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // Clocks enter in _runtime, the emulator and the tests only (DESIGN §7).
    files: [
      'domain/**/*.ts',
      'cloudfunctions/api/**/*.ts',
      'cloudfunctions/clinic/**/*.ts',
      'cloudfunctions/push/**/*.ts',
      'cloudfunctions/desk/**/*.ts',
      'cloudfunctions/medicine/**/*.ts',
      'cloudfunctions/staff/**/*.ts',
      'cloudfunctions/supply/**/*.ts',
      'cloudfunctions/reasons/**/*.ts',
      'cloudfunctions/reminders/**/*.ts',
      'cloudfunctions/bulk/**/*.ts',
      'cloudfunctions/tick/**/*.ts',
      'cloudfunctions/_store/**/*.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'take `now` as an argument' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'take `now` as an argument' },
      ],
    },
  },
)
