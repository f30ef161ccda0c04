import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The samples for hosts say the same: journeys run with the headers of one of them, so they hold for both. */

type Headers = Readonly<Record<string, string>>

/** Path → headers of its block alone. */
function netlify(): Readonly<Record<string, Headers>> {
  const blocks: Record<string, Record<string, string>> = {}
  let path = ''
  for (const line of readFileSync('public/_headers', 'utf8').split('\n')) {
    if (line.startsWith('/')) path = line.trim().replace('*', '')
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? []
    if (name && value) blocks[path] = { ...blocks[path], [name]: value }
  }
  return blocks
}

/** In nginx a block that adds one header inherits none. */
function nginx(): Readonly<Record<string, Headers>> {
  const text = readFileSync('public/nginx.conf', 'utf8')
  return Object.fromEntries(
    [...text.matchAll(/location (\S+) \{([\s\S]*?)\n {4}\}/g)].map(([, path = '', block = '']) => [
      path,
      Object.fromEntries(
        [...block.matchAll(/add_header ([\w-]+) "([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    ]),
  )
}

describe('samples for hosts', () => {
  const [sample, other] = [netlify(), nginx()]
  it.each(['/', '/assets/'])('nginx sends for %s what Netlify and Cloudflare send', (path) => {
    expect(other[path]).toEqual({ ...sample['/'], ...sample[path] })
  })
  it('forbid everything but the own host, scripts from strings, and being framed', () => {
    const policy = sample['/']?.['Content-Security-Policy'] ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      'require-trusted-types-for',
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})
