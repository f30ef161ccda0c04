import * as v from 'valibot'

/** Ids become keys of plain objects; one that every object inherits would be found where nothing is. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  v.check((id) => !(id in {}), 'An inherited name cannot be an id'),
)
/** Lists of pieces are shown, chosen and scored by their names, so no name stands in one twice. */
export const distinct = <Pieces extends readonly (string | { readonly id: string })[]>(): v.RawCheckAction<Pieces> =>
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const names = dataset.value.map((piece) => (typeof piece === 'string' ? piece : piece.id))
    const twice = names.find((name, at) => names.indexOf(name) < at)
    if (twice !== undefined) addIssue({ expected: 'each once', received: twice })
  })
