import * as v from 'valibot'

/** What goes to the firm with the answers, because it says how they came about. Only the adjustment, never a reason (C5). */
export const SealedAdjustments = v.object({
  /** Factor on every time limit and idle limit. */
  time: v.picklist([1, 1.25, 1.5, 2, 'untimed']),
  /** How spoken conversations are taken in: by ear, revealed once line by line, or as a text that stays. */
  listening: v.picklist(['heard', 'revealed', 'transcript']),
  text: v.picklist(['normal', 'large', 'larger']),
  contrast: v.picklist(['normal', 'more']),
  motion: v.picklist(['normal', 'calm']),
})

/** What makes the assessment fit the person; it never changes a score. How somebody reads best stays on the device. */
export const Adjustments = v.object({
  ...SealedAdjustments.entries,
  font: v.optional(v.picklist(['usual', 'plain']), 'usual'),
  spacing: v.optional(v.picklist(['normal', 'wide']), 'normal'),
  /** Digits that choose and the arrow that goes back; where speech is typed in, they would be pressed by accident. */
  shortcuts: v.optional(v.picklist(['on', 'off']), 'on'),
})
export type Adjustments = v.InferOutput<typeof Adjustments>

/** The quiet form works on every device; sound is offered where the device has a voice. */
export const NO_ADJUSTMENTS: Adjustments = {
  time: 1,
  listening: 'revealed',
  text: 'normal',
  contrast: 'normal',
  motion: 'normal',
  font: 'usual',
  spacing: 'normal',
  shortcuts: 'on',
}
