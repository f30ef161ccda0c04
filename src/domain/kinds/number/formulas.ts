import { compileExpression } from './expression'
import { answerFor } from './solve'
import type { NumberKey } from './key'
import type { NumberModel, Setting } from './model'
import type { Difficulty } from '../../ground/skill'
import type { Where } from '../check-face'
import { found, type Finding } from '../finding'

const DIFFICULTIES = [1, 2, 3] as const satisfies readonly Difficulty[]

/** Whether every formula of a model and its key can be read, and uses only values that its setting has by then (M3). */
export function checkFormulas(where: Where, model: NumberModel, key: NumberKey): readonly Finding[] {
  const settings = DIFFICULTIES.flatMap((difficulty) => {
    const setting = model.settings[difficulty]
    const at = [...where, 'settings', String(difficulty)]
    return [...draws(at, setting), ...ofSetting(at, setting), ...ofKey(where, model, key, difficulty)]
  })
  return [...new Map(settings.map((finding) => [JSON.stringify(finding), finding])).values(), ...shown(where, model)]
}

export function namesOf(setting: Setting): readonly string[] {
  return [...Object.keys(setting.draw), ...Object.keys(setting.derive ?? {})]
}

function draws(at: Where, setting: Setting): Finding[] {
  return Object.entries(setting.draw).flatMap(([name, draw]) =>
    'from' in draw && draw.to < draw.from
      ? [found('draw-empty', [...at, 'draw', name], { from: draw.from, to: draw.to })]
      : [],
  )
}

function ofSetting(at: Where, setting: Setting): Finding[] {
  const known = [...Object.keys(setting.draw)]
  const derived = Object.entries(setting.derive ?? {}).flatMap(([name, source]) => {
    const findings = formula([...at, 'derive', name], source, known)
    known.push(name)
    return findings
  })
  const required = (setting.require ?? []).flatMap((source, n) => formula([...at, 'require', String(n)], source, known))
  const cells = (setting.table?.rows ?? []).flatMap((row, r) =>
    row.flatMap((cell, c) =>
      'text' in cell || known.includes(cell.value)
        ? []
        : [found('name-unknown', [...at, 'table', 'rows', String(r), String(c)], { name: cell.value })],
    ),
  )
  return [...derived, ...required, ...cells]
}

function ofKey(where: Where, model: NumberModel, key: NumberKey, difficulty: Difficulty): Finding[] {
  const at = [...where, 'key', 'answers', 'common' in key.answers ? 'common' : String(difficulty)]
  const known = namesOf(model.settings[difficulty])
  const { answer, wrong } = answerFor(key, difficulty)
  const twice = wrong.filter(({ id }, n) => wrong.findIndex((other) => other.id === id) < n)
  return [
    ...formula([...at, 'answer'], answer, known),
    ...wrong.flatMap(({ id, value }) => formula([...at, 'wrong', id], value, known)),
    ...twice.map(({ id }) => found('wrong-path-twice', [...at, 'wrong', id])),
  ]
}

/** A value may be missing in some settings, but one that no setting has was misspelt. */
function shown(where: Where, model: NumberModel): Finding[] {
  const known = DIFFICULTIES.flatMap((difficulty) => namesOf(model.settings[difficulty]))
  return Object.keys(model.show)
    .filter((name) => !known.includes(name))
    .map((name) => found('name-unknown', [...where, 'show', name], { name }))
}

function formula(at: Where, source: string, known: readonly string[]): Finding[] {
  const compiled = compileExpression(source)
  if (compiled.type === 'NotAnExpression')
    return [found('formula-unreadable', at, { at: compiled.at, found: compiled.found, formula: source })]
  return compiled.names
    .filter((name) => !known.includes(name))
    .map((name) => found('name-unknown', at, { name, formula: source }))
}
