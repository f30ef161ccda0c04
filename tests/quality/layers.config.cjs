/** The dependency rule of src/README.md: no cycles, and every layer only looks inwards. */
const from = (folder, to) => ({
  name: `${folder}-looks-inwards`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/`, pathNot: to.map((allowed) => `^src/${allowed}/`) },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    from('domain', ['domain']),
    from('bank', ['bank', 'domain']),
    from('machines', ['machines', 'domain']),
    from('services', ['services', 'domain']),
    { ...from('ui', ['ui', 'machines', 'domain']), from: { path: '^src/ui/', pathNot: '^src/ui/candidate/prerender' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
