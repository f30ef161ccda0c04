import { NO_ADJUSTMENTS, type Adjustments } from '../../domain/attempt/adjustments'

/** Lets style sheet and keys know what a person has asked for (C5). */
export function applyAdjustments(root: HTMLElement, adjustments: Adjustments | undefined): void {
  const { text, contrast, motion, font, spacing, shortcuts } = adjustments ?? NO_ADJUSTMENTS
  Object.assign(root.dataset, { text, contrast, motion, font, spacing, shortcuts })
}

/** Whether keys without a modifier may do something: nobody has switched that off. */
export const hasShortcuts = (root: HTMLElement): boolean => root.dataset['shortcuts'] !== 'off'
