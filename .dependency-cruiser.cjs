/** Who may import whom (docs/architecture.md). A probe in test/rules proves that an injected violation is caught. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [
      ...allowed,
      '^node_modules',
      '^(node:)?(fs|path|crypto|util|http|net|os|url|events|stream|zlib|worker_threads|child_process|module|assert|buffer|perf_hooks|timers)',
    ],
    dependencyTypesNot: ['core'],
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('model-stands-alone', '^domain/model/', ['^domain/model/'], 'the words know no rules'),
    only('policy-knows-the-model', '^domain/policy/', ['^domain/(model|policy)/']),
    only('contract-knows-model-and-policy', '^domain/contract/', [
      '^domain/(model|policy|contract)/',
      '^domain/rules/list-order',
      '^domain/rules/ledger/columns',
    ]),
    only('domain-stands-alone', '^domain/', ['^domain/']),
    only('store-knows-the-domain', '^cloudfunctions/_store/', ['^domain/', '^cloudfunctions/_store/']),
    only('runtime-knows-the-store', '^cloudfunctions/_runtime/', ['^domain/', '^cloudfunctions/(_store|_runtime)/']),
    only('api-stands-alone', '^cloudfunctions/api/', ['^domain/', '^cloudfunctions/(_store|_runtime|api)/']),
    only('clinic-stands-alone', '^cloudfunctions/clinic/', ['^domain/', '^cloudfunctions/(_store|_runtime|clinic)/']),
    only('desk-stands-alone', '^cloudfunctions/desk/', ['^domain/', '^cloudfunctions/(_store|_runtime|desk)/']),
    only('medicine-stands-alone', '^cloudfunctions/medicine/', [
      '^domain/',
      '^cloudfunctions/(_store|_runtime|medicine)/',
    ]),
    only('staff-stands-alone', '^cloudfunctions/staff/', ['^domain/', '^cloudfunctions/(_store|_runtime|staff)/']),
    only('supply-stands-alone', '^cloudfunctions/supply/', ['^domain/', '^cloudfunctions/(_store|_runtime|supply)/']),
    only('reasons-stands-alone', '^cloudfunctions/reasons/', [
      '^domain/',
      '^cloudfunctions/(_store|_runtime|reasons)/',
    ]),
    only('bulk-stands-alone', '^cloudfunctions/bulk/', ['^domain/', '^cloudfunctions/(_store|_runtime|bulk)/']),
    only('reminders-stands-alone', '^cloudfunctions/reminders/', [
      '^domain/',
      '^cloudfunctions/(_store|_runtime|reminders)/',
    ]),
    {
      name: 'each-function-its-own-contract',
      comment: 'a value of the whole contract, or of another function’s, would carry all its schemas along',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: {
        path: '^domain/contract/(index|api|clinic|desk|reasons|bulk|[a-z]+-function)\\.ts$',
        pathNot: '^domain/contract/$1(-function)?\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    only('push-stands-alone', '^cloudfunctions/push/', ['^domain/', '^cloudfunctions/(_store|_runtime|push)/']),
    only('tick-stands-alone', '^cloudfunctions/tick/', ['^domain/', '^cloudfunctions/(_store|_runtime|tick)/']),
    only('pages-know-the-domain-only', '^src/', ['^domain/', '^src/']),
    {
      name: 'zod-by-one-door',
      severity: 'error',
      from: { path: '^(domain|src|cloudfunctions)/', pathNot: '^domain/model/zod\\.ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'sdk-in-store-and-runtime',
      severity: 'error',
      from: { path: '^(domain|src|cloudfunctions|emulator|scripts)/', pathNot: '^cloudfunctions/_(store|runtime)/' },
      to: { path: 'node_modules/wx-server-sdk/' },
    },
    {
      name: 'nobody-ships-the-emulator',
      severity: 'error',
      from: { path: '^(domain|src|cloudfunctions)/' },
      to: { path: '^(emulator|scripts|test)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.js', '.json', '.scss'] },
  },
}
