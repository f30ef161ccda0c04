/** Browsers encrypt and make keys only on pages with https, and on the device itself. */
export const hasWebCrypto = (): boolean => (globalThis.crypto as Partial<Crypto>).subtle !== undefined
