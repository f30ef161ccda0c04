// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter } from 'age-encryption'
import * as vectors from 'cctv-age'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUNDLE_LIMITS } from '../../../src/domain/submission/bundle'
import { readHeader } from '../../../src/services/seal/header'
import { armored, createIdentity, lockKeyring, openKeyring } from '../../../src/services/seal/keyring'
import { isRecipient, openWith, seal } from '../../../src/services/seal/seal'

const BODY = new TextEncoder().encode('Grüße vom Tresen')
let own = { identity: '', recipient: '' }
let other = { identity: '', recipient: '' }
let sealed: Uint8Array

beforeAll(async () => {
  own = await createIdentity()
  other = await createIdentity()
  sealed = await seal(BODY, own.recipient)
})

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const stanza = `-> X25519 ${'A'.repeat(42)}E\n${'A'.repeat(42)}E\n`
const fileOf = (stanzas: string, rest = '') => bytes(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(42)}E\n${rest}`)

describe('the header is read before the library sees it', () => {
  it.each([1, 2, 3])('%s stanzas yes', (count) => {
    expect(readHeader(fileOf(stanza.repeat(count)))).toEqual({ type: 'Recipients', stanzas: count })
  })

  it('4 stanzas no', () => {
    expect(readHeader(fileOf(stanza.repeat(4)))).toEqual({ type: 'Refused', why: 'stanzas' })
  })

  it('20,000-stanza header: refused after the first kilobyte', () => {
    const hostile = fileOf(stanza.repeat(20_000))
    let farthest = 0
    const watched = new Proxy(hostile, {
      get(target, name) {
        if (name === 'subarray' || name === 'slice')
          return (from: number, to: number) => {
            farthest = Math.max(farthest, to)
            return target[name](from, to)
          }
        if (typeof name === 'string' && /^\d+$/.test(name)) farthest = Math.max(farthest, Number(name))
        return Reflect.get(target, name, target) as unknown
      },
    })
    expect(readHeader(watched).type).toBe('Refused')
    expect(farthest).toBeLessThanOrEqual(1025)
  })

  it.each([
    ['scrypt logN 30', '30', 'work-factor'],
    ['scrypt logN 13', '13', 'work-factor'],
    ['scrypt logN 19', '19', 'work-factor'],
    ['scrypt logN 9', '9', 'work-factor'],
    ['scrypt logN 100', '100', 'work-factor'],
    ['scrypt logN 017', '017', 'malformed'],
  ])('%s is refused', (_, logN, why) => {
    const file = fileOf(`-> scrypt ${'A'.repeat(21)}Q ${logN}\n${'A'.repeat(42)}E\n`)
    expect(readHeader(file)).toEqual({ type: 'Refused', why })
  })

  it('another version is refused, whatever follows', () => {
    const file = bytes(`age-encryption.org/v2\n${stanza}--- ${'A'.repeat(42)}E\n`)
    expect(readHeader(file)).toEqual({ type: 'Refused', why: 'not-age' })
  })

  it.each([
    ['another version', bytes('age-encryption.org/v2\n')],
    ['no MAC line', bytes(`age-encryption.org/v1\n${stanza}`)],
    ['a line end of Windows', bytes(`age-encryption.org/v1\r\n${stanza}--- ${'A'.repeat(43)}\n`)],
    ['base64 that is not canonical', fileOf(`-> X25519 ${'A'.repeat(42)}F\n${'A'.repeat(42)}E\n`)],
    ['a stanza of another kind', fileOf(`-> ssh-ed25519 AAAA ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`)],
    ['nothing', new Uint8Array()],
  ])('%s is refused', (_, file) => {
    expect(readHeader(file).type).toBe('Refused')
  })

  const TAIL = `${'A'.repeat(42)}E`
  const refusedAs = (why: string) => ({ type: 'Refused', why })

  it('an end that does not come within the first kilobyte is too far away, before that it is missing', () => {
    const endless = (length: number) => bytes(`age-encryption.org/v1\n${'x'.repeat(length)}`.slice(0, length))
    expect(readHeader(endless(1024))).toEqual(refusedAs('malformed'))
    expect(readHeader(endless(1025))).toEqual(refusedAs('too-long'))
  })

  it.each([14, 18])('a work factor of %s is taken', (logN) => {
    expect(readHeader(fileOf(`-> scrypt ${'A'.repeat(22)} ${logN}\n${TAIL}\n`))).toEqual({ type: 'Passphrase', logN })
  })

  it.each<[string, string, string]>([
    ['a passphrase beside a key', `-> scrypt ${'A'.repeat(22)} 15\n${TAIL}\n${stanza}`, 'stanzas'],
    ['a passphrase behind a key', `${stanza}-> scrypt ${'A'.repeat(22)} 15\n${TAIL}\n`, 'malformed'],
    ['a salt that is not canonical', `-> scrypt ${'A'.repeat(21)}B 15\n${TAIL}\n`, 'malformed'],
    [
      'a wrapped key of a passphrase that is too short',
      `-> scrypt ${'A'.repeat(22)} 15\n${'A'.repeat(22)}\n`,
      'malformed',
    ],
    ['a word before the salt', `-> scrypt -> scrypt ${'A'.repeat(22)} 15\n${TAIL}\n`, 'malformed'],
    ['a word behind the work factor', `-> scrypt ${'A'.repeat(22)} 15 x\n${TAIL}\n`, 'malformed'],
    ['a work factor that only begins as a number', `-> scrypt ${'A'.repeat(22)} 15x\n${TAIL}\n`, 'malformed'],
    ['a line too much', `${stanza}AAAA\n`, 'malformed'],
    ['a word before a stanza', `x${stanza}`, 'malformed'],
    ['a word behind a share', `-> X25519 ${TAIL} x\n${TAIL}\n`, 'malformed'],
    ['a wrapped key that is too short', `-> X25519 ${TAIL}\n${'A'.repeat(22)}\n`, 'malformed'],
    ['a second stanza that is none', `${stanza}-> X25519 AAAA\n${TAIL}\n`, 'malformed'],
  ])('%s is refused', (_, stanzas, why) => {
    expect(readHeader(fileOf(stanzas))).toEqual(refusedAs(why))
  })

  it('a check sum that is not canonical is refused', () => {
    const file = bytes(`age-encryption.org/v1\n${stanza}--- ${'A'.repeat(42)}F\n`)
    expect(readHeader(file)).toEqual(refusedAs('malformed'))
  })
})

describe('a seal', () => {
  it('opens with its own key', async () => {
    expect(await openWith(own.identity)(sealed)).toEqual({ type: 'Body', body: BODY })
  })

  it('does not open with the other campaign’s key, and says so', async () => {
    expect(await openWith(other.identity)(sealed)).toEqual({ type: 'OtherKey' })
  })

  it('byte appended: does not open', async () => {
    expect((await openWith(own.identity)(new Uint8Array([...sealed, 0]))).type).toBe('Damaged')
  })

  it('is at most as large as what is opened', async () => {
    const overhead = (await seal(new Uint8Array(1), own.recipient)).length - 1
    const largest = new Uint8Array(BUNDLE_LIMITS.record - overhead)
    expect((await openWith(own.identity)(await seal(largest, own.recipient))).type).toBe('Body')
    await expect(seal(new Uint8Array(largest.length + 1), own.recipient)).rejects.toThrow(RangeError)
    const encrypter = new Encrypter()
    encrypter.addRecipient(own.recipient)
    const larger = await encrypter.encrypt(new Uint8Array(largest.length + 1))
    expect(await openWith(own.identity)(larger)).toEqual({ type: 'Damaged' })
  })

  it('is not made for what is no public key, nor opened with what is no private one', async () => {
    await expect(seal(BODY, own.identity)).rejects.toThrow(TypeError)
    expect(() => openWith(own.recipient)).toThrow(TypeError)
    expect(() => openWith(own.identity.toLowerCase())).toThrow(TypeError)
  })

  it('with a passphrase instead of a key is none', async () => {
    const keyring = await lockKeyring(own.identity, 'x', '2026-11-24', QUICK)
    expect(await openWith(own.identity)(keyring)).toEqual({ type: 'Damaged' })
  })

  it('is made for keys of 32 bytes, in their canonical form', () => {
    const keyOf = (length: number) => bech32.encode('age', bech32.toWords(new Uint8Array(length).fill(7)))
    expect([31, 32, 33].map((length) => isRecipient(keyOf(length)))).toEqual([false, true, false])
    // Bits behind the last byte that are not zero.
    const words = bech32.toWords(new Uint8Array(32).fill(7))
    expect(isRecipient(bech32.encode('age', [...words.slice(0, -1), 15]))).toBe(false)
    expect(isRecipient(bech32.encode('bge', words))).toBe(false)
  })

  it('is made for public keys only', () => {
    expect([own.recipient, own.identity, own.recipient.toUpperCase(), `${own.recipient}x`].map(isRecipient)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

/** The test vectors of the age specification (C2SP/CCTV). */
describe('CCTV vectors', () => {
  const parsed = Object.entries(vectors)
    .filter(([name]) => name !== 'default' && name !== 'module.exports')
    .map(([name, content]) => {
      const text = Buffer.from(content).toString('latin1')
      const end = text.indexOf('\n\n')
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
      )
      return { name, fields, file: Uint8Array.from(content.subarray(end + 2)) }
    })
    .filter(({ fields }) => !fields.has('compressed') && fields.get('identity')?.startsWith('AGE-SECRET-KEY-1'))

  it('are there', () => expect(parsed.length).toBeGreaterThan(30))

  /** Sound for age, refused by Kontor on purpose: other kinds of stanzas, armour, more than 48 KiB. */
  const OWN_RULES = /^(armor_|hybrid|stanza_|x25519_grease|stream_|x25519_extra)/

  it.each(parsed.map((each) => [each.name, each] as const))('%s', async (name, { fields, file }) => {
    const opened = await openWith(fields.get('identity') ?? '')(file)
    if (fields.get('expect') !== 'success') return expect(opened.type).not.toBe('Body')
    if (opened.type !== 'Body') return expect(name).toMatch(OWN_RULES)
    expect(createHash('sha256').update(opened.body).digest('hex')).toBe(fields.get('payload'))
  })
})

const QUICK = 14

describe('the keyring', () => {
  it('opens with its passphrase however it was typed, and with no other', async () => {
    const keyring = await lockKeyring(own.identity, 'grüner Tresen im Süden', '2026-11-24', QUICK)
    const decomposed = '  grüner  Tresen\tim Süden '.normalize('NFD')
    expect(await openKeyring(keyring, decomposed)).toEqual({ type: 'Keyring', ...own })
    expect(await openKeyring(keyring, 'grüner Tresen im süden')).toEqual({ type: 'WrongPassphrase' })
  }, 30_000)

  it('that is damaged or something else says so, without long work', async () => {
    const keyring = await lockKeyring(own.identity, 'x', '2026-11-24', QUICK)
    expect(await openKeyring(keyring.slice(0, -1), 'x')).toEqual({ type: 'Damaged' })
    expect(await openKeyring(sealed, 'x')).toEqual({ type: 'Damaged' })
    expect(await openKeyring(bytes('kein Schlüssel'), 'x')).toEqual({ type: 'Damaged' })
  })

  it('says when it was made and for which public key, as age-keygen writes it', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase('x')
    const keyring = await lockKeyring(own.identity, ' x ', '2026-11-24', QUICK)
    expect(await decrypter.decrypt(keyring, 'text')).toBe(
      `# created: 2026-11-24\n# public key: ${own.recipient}\n${own.identity}\n`,
    )
  })

  it('is made of a private key only', async () => {
    await expect(lockKeyring(own.recipient, 'x', '2026-11-24', QUICK)).rejects.toThrow(TypeError)
  })

  it.each<[string, (own: string) => string, boolean]>([
    ['lines of Windows', (key) => `# x\r\n${key}\r\n`, true],
    ['two keys: the first', (key) => `${key}\nAGE-SECRET-KEY-1X\n`, true],
    ['no key', () => 'hello', false],
    ['a key in small letters', (key) => key.toLowerCase(), false],
  ])('by another program, with %s', async (_, text, opens) => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase('x')
    encrypter.setScryptWorkFactor(QUICK)
    const opened = await openKeyring(await encrypter.encrypt(text(own.identity)), 'x')
    expect(opened).toEqual(opens ? { type: 'Keyring', ...own } : { type: 'Damaged' })
  })

  it('is read up to 10,000 bytes, after the mark of Notepad too, and no further', async () => {
    const text = `\uFEFF${armored(await lockKeyring(own.identity, 'x', '2026-11-24', QUICK))}`
    const bytesOf = (length: number) => {
      const whole = new TextEncoder().encode(text)
      return new TextEncoder().encode(text + '\n'.repeat(length - whole.length))
    }
    expect((await openKeyring(bytesOf(10_000), 'x')).type).toBe('Keyring')
    expect(await openKeyring(bytesOf(10_001), 'x')).toEqual({ type: 'Damaged' })
  })

  it('whose armour is damaged says so', async () => {
    const text = armored(await lockKeyring(own.identity, 'x', '2026-11-24', QUICK))
    expect(await openKeyring(bytes(text.replace('-----END', '-----ENDE')), 'x')).toEqual({ type: 'Damaged' })
  })

  it('is readable again from the printed sheet', async () => {
    const keyring = await lockKeyring(own.identity, 'x', '2026-11-24', QUICK)
    expect(await openKeyring(bytes(armored(keyring)), 'x')).toEqual({ type: 'Keyring', ...own })
  })
})

const hasAge = spawnSync('age', ['--version']).status === 0

describe.runIf(hasAge)('the plain age program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-age-'))
  const path = (name: string) => join(folder, name)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('opens what Kontor has sealed', () => {
    writeFileSync(path('key.txt'), `${own.identity}\n`)
    writeFileSync(path('x.age'), sealed)
    expect(execFileSync('age', ['-d', '-i', path('key.txt'), path('x.age')])).toEqual(Buffer.from(BODY))
  })

  it('seals what Kontor opens', async () => {
    const foreign = execFileSync('age', ['-r', own.recipient], { input: Buffer.from(BODY) })
    expect(await openWith(own.identity)(new Uint8Array(foreign))).toEqual({ type: 'Body', body: BODY })
  })

  it('opens a submission with the keyring that Kontor has exported, asking for the passphrase', async () => {
    const keyring = await lockKeyring(own.identity, 'grüner Tresen', '2026-11-24', QUICK)
    writeFileSync(path('keyring.age'), armored(keyring))
    writeFileSync(path('y.age'), sealed)
    // age only asks on a terminal; Python gives it one.
    const script = `
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execvp('age', ['age', '-d', '-o', sys.argv[3], '-i', sys.argv[1], sys.argv[2]])
seen = b''
while b'assphrase' not in seen: seen += os.read(fd, 1024)
os.write(fd, 'grüner Tresen\\n'.encode())
try:
    while os.read(fd, 1024): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))`
    execFileSync('python3', ['-c', script, path('keyring.age'), path('y.age'), path('out')])
    expect(readFileSync(path('out'))).toEqual(Buffer.from(BODY))
  })
})
