import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listKeptFiles } from '../../src/build/offline-list'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kontor-list-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

it('names every file by an address that holds under any path, with its digest', async () => {
  write('assets/a.js', 'one')
  const digest = createHash('sha384').update('one').digest('base64')
  expect(await listKeptFiles(folder)).toEqual([
    { url: 'assets/a.js', revision: digest.slice(0, 16), integrity: `sha384-${digest}` },
  ])
})

it('does not hold a page to its digest, because a host may add a line to it', async () => {
  write('index.html', '<html>')
  expect(await listKeptFiles(folder)).toMatchObject([{ url: 'index.html', integrity: undefined }])
})

it('leaves out what only the host, the budgets or an app store reads', async () => {
  for (const path of ['sw.js', '_headers', 'nginx.conf', 'screenshots/a.png', '.vite/manifest.json']) write(path, 'x')
  expect(await listKeptFiles(folder)).toEqual([])
})
