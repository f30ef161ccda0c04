import { toJsonSchema } from '@valibot/to-json-schema'
import type { Plugin } from 'vite'
import { runAppModule } from './app-module.ts'

/** Publishes the structure of a bank for authors who write it by hand, from the very definitions that read it. */
export function bankSchema(): Plugin {
  return {
    name: 'kontor-bank-schema',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'bank.schema.json', source: await writeBankSchema() })
    },
  }
}

/** The JSON schema as text. */
export async function writeBankSchema(): Promise<string> {
  const { BankFile } = await runAppModule('/src/domain/bank/bank-file.ts', (module) => module)
  // What a schema cannot say (that an id is no inherited name) is said when the file is opened.
  const schema = toJsonSchema(BankFile, { errorMode: 'ignore' })
  return JSON.stringify({ ...schema, title: 'Kontor: a bank of items' }, null, 2)
}
