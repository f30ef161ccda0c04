/** Drawn on 24 × 24, as one stroked path each. */
export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.5 4.5L19 7',
  open: 'M6 9.5l6 6 6-6',
  undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01',
  remove: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  play: 'M8 5.5v13L18.5 12z',
  pause: 'M9 6v12M15 6v12',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.6v.01',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.01',
  mail: 'M3.5 6h17v12h-17zM3.5 6.8l8.5 6.7 8.5-6.7',
  document: 'M6.5 3.5H14l4 4v13H6.5zM14 3.5v4h4M9.5 12h5M9.5 15.5h5',
  settings:
    'M12 8.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8M12 5.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 1 0 0-13.6M12 2.6v2.6M12 18.8v2.6M2.6 12h2.6M18.8 12h2.6M5.4 5.4l1.8 1.8M16.8 16.8l1.8 1.8M5.4 18.6l1.8-1.8M16.8 7.2l1.8-1.8',
  sound: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3.5 2',
  nameless: 'M5 5h14v14H5zM8.5 10h7M8.5 14h4M3 3l18 18',
} as const
export type IconName = keyof typeof ICONS
