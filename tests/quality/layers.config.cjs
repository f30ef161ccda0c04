/**
 * The dependency rule of src/README.md, written once: no cycles, every layer only looks inwards, and every floor of the
 * domain only looks down.
 */
const from = (folder, to) => ({
  name: `${folder}-looks-inwards`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/`, pathNot: to.map((allowed) => `^src/${allowed}/`) },
})

/** From the ground up. */
const FLOORS = [
  'ground',
  'device',
  'kinds',
  'bank',
  'form',
  'attempt',
  'scoring',
  'campaign',
  'submission',
  'summary',
  'simulation',
  'report',
  'paper',
  'checker',
  'authoring',
]
const floor = (name, index) => ({
  name: `${name}-looks-down`,
  severity: 'error',
  from: { path: `^src/domain/${name}/` },
  to: { path: FLOORS.slice(index + 1).map((above) => `^src/domain/${above}/`) },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    from('domain', ['domain']),
    {
      name: 'domain-has-floors',
      severity: 'error',
      from: {},
      to: { path: '^src/domain/', pathNot: FLOORS.map((name) => `^src/domain/${name}/`) },
    },
    ...FLOORS.slice(0, -1).map(floor),
    from('bank', ['bank', 'domain']),
    from('machines', ['machines', 'domain']),
    from('services', ['services', 'domain']),
    { ...from('ui', ['ui', 'machines', 'domain']), from: { path: '^src/ui/', pathNot: '^src/ui/candidate/prerender' } },
    from('build', ['build', 'domain']),
    {
      name: 'build-stays-outside',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    from('app', ['app', 'ui', 'machines', 'services', 'bank', 'domain']),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
