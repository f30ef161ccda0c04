/** Rises whenever an item, a model, a key or a text that changes meaning is edited; part of every form id (M1). */
export const BANK_VERSION = '2026.11-4'
