/** How long a store of this device may stay silent, milliseconds; then it counts as one that does not answer. */
const WATCHDOG = 5000

/** Settles after that time. */
export const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WATCHDOG))
