import type { Adjustments } from '../../domain/attempt/adjustments'

/** Lets the style sheet know what a person has asked for (C5). */
export function applyAdjustments(root: HTMLElement, adjustments: Adjustments | undefined): void {
  const { text = 'normal', contrast = 'normal', motion = 'normal' } = adjustments ?? {}
  Object.assign(root.dataset, { text, contrast, motion })
}
