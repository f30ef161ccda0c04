/** Reads again whenever the sign changes: for what lies outside of Svelte and only says that something changed. */
export const anew = <T>(_sign: unknown, read: () => T): T => read()
