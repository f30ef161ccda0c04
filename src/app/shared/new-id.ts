/** @returns 16 hexadecimal digits of chance: the id of an attempt or a campaign, or the seed of a form */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
