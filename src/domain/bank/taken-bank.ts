/** What became of a file that was to bring the questions of an own bank. `other`: of another campaign, or another version. */
export type TakenBank = 'taken' | 'damaged' | 'newer' | 'other' | 'not-kept'
