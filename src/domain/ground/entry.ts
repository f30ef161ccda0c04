/**
 * The entry of a record that came from outside. Ids may look like `constructor`, which every object seems to have.
 */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined
}
