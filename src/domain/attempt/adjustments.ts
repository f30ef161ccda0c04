import * as v from 'valibot'

/** What makes the assessment fit the person (C5). Only the adjustment is kept, never a reason, and it never changes a score. */
export const Adjustments = v.object({
  /** Factor on every time limit and idle limit. */
  time: v.picklist([1, 1.25, 1.5, 2, 'untimed']),
  /** How spoken conversations are taken in: by ear, revealed once line by line, or as a text that stays. */
  listening: v.picklist(['heard', 'revealed', 'transcript']),
  text: v.picklist(['normal', 'large', 'larger']),
  contrast: v.picklist(['normal', 'more']),
  motion: v.picklist(['normal', 'calm']),
})
export type Adjustments = v.InferOutput<typeof Adjustments>

/** The quiet form works on every device; sound is offered where the device has a voice. */
export const NO_ADJUSTMENTS: Adjustments = {
  time: 1,
  listening: 'revealed',
  text: 'normal',
  contrast: 'normal',
  motion: 'normal',
}
