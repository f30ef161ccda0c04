/** One line of a conversation, with its texts resolved. */
export interface DialogueLine {
  readonly speaker: string
  readonly text: string
}
