/** Which Kontor this is, as the build wrote it down. */

export const APP_VERSION: string = import.meta.env['VITE_APP_VERSION']
/** Milliseconds since 1970; a clock that stands before this is wrong. */
export const BUILT = Number(import.meta.env['VITE_BUILT'] ?? 0)
