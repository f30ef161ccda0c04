import { createContext } from 'svelte'
import type { Response } from '../../../domain/kinds/answers'
import type { Campaign } from '../../../domain/campaign/campaign'
import type { Form } from '../../../domain/form/form'
import type { Language } from '../../../domain/ground/language'
import type { Person } from '../../../domain/submission/submission'

/** A form on paper whose answers were typed in. */
export interface TypedPaper {
  readonly form: Form
  readonly responses: Readonly<Record<string, Response>>
  readonly person: Person
  readonly language: Language
  readonly code: string
}

export interface Paper {
  /** Sealed like any other submission. @returns the receipt, or undefined when it could not be stored */
  readonly handIn: (campaign: Campaign, paper: TypedPaper) => Promise<string | undefined>
}

export const [usePaper, providePaper] = createContext<Paper>()
