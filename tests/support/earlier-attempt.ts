/** What was stored before there were font, spacing and shortcut keys: as if nobody had asked for anything. */
export const asRead = <T extends { readonly adjustments: object }>(stored: T) => ({
  ...stored,
  adjustments: { ...stored.adjustments, font: 'usual', spacing: 'normal', shortcuts: 'on' },
})
