import { expect, it } from 'vitest'
import { writeUnfitHost } from '../../src/build/unfit-host'

it('says in both languages what is wrong with a file and with an open address, without a script', async () => {
  const html = await writeUnfitHost()
  for (const language of ['de', 'en']) expect(html).toContain(`data-start="${language}" lang="${language}"`)
  expect(html.match(/data-case="file"/g)).toHaveLength(2)
  expect(html.match(/data-case="open"/g)).toHaveLength(2)
  expect(html).toContain('https://')
  expect(html).not.toContain('<script')
})
