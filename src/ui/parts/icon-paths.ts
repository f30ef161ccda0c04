/** Drawn on 24 × 24, as one stroked path each. */
export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7',
  open: 'M6 9.5l6 6 6-6',
  most: 'M6 14.5l6-6 6 6',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01',
  remove: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  play: 'M8 5.5v13L18.5 12z',
  pause: 'M9 6v12M15 6v12',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.6v.01',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.01',
  mail: 'M3.5 6h17v12h-17zM3.5 6.8l8.5 6.7 8.5-6.7',
  document: 'M6.5 3.5H14l4 4v13H6.5zM14 3.5v4h4M9.5 12h5M9.5 15.5h5',
} as const
export type IconName = keyof typeof ICONS
