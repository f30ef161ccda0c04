/** How writing to a store of this device went, and why what lies there is not known. */

/**
 * `full`: no space; `blocked`: the browser refuses; `silent`: no answer in time; `insecure`: a page without https, where
 * browsers lock nothing up; `broken`: anything else.
 */
export type StoreTrouble = 'full' | 'blocked' | 'silent' | 'insecure' | 'broken'
export type Written = { readonly type: 'Kept' } | { readonly type: 'NotKept'; readonly reason: StoreTrouble }

/** Why what lies there is not known; nothing is written over it. */
export type Unknown = 'Damaged' | 'Newer' | 'Unreadable'
