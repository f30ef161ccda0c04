/** Who is chosen, by the name of the submission (`ridOf`). */
export type Selection = ReadonlySet<string>

export const NOBODY: Selection = new Set()

export const withChosen = (chosen: Selection, rid: string, isOn: boolean): Selection => {
  const others = [...chosen].filter((each) => each !== rid)
  return new Set(isOn ? [...others, rid] : others)
}
