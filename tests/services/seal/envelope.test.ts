// @vitest-environment node
import { deflateRawSync } from 'node:zlib'
import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUNDLE_LIMITS } from '../../../src/domain/submission/bundle'
import { packBody, parseJson, unpackBody } from '../../../src/services/seal/envelope'
import { fiveWords } from '../../../src/services/seal/fingerprint'
import { createIdentity } from '../../../src/services/seal/keyring'
import { generatePassphrase, isStrongEnough, wordsOf } from '../../../src/services/seal/passphrase'
import { createDeviceKey, readSigned, sign, signed, verify, type DeviceKey } from '../../../src/services/seal/signature'
import { decrypt, encrypt, vaultKeyOf } from '../../../src/services/seal/vault-key'

/** A body as somebody else might make it. */
function bodyOf(deflated: Uint8Array): Uint8Array {
  const body = new Uint8Array(Math.ceil((4 + deflated.length) / 64) * 64)
  new DataView(body.buffer).setUint32(0, deflated.length)
  body.set(deflated, 4)
  return body
}

describe('what lies inside the seal', () => {
  it('comes back as it was, in blocks of 64 bytes', () => {
    // Deeper nests and this name are refused, and have tests of their own.
    const whatKontorWrites = fc.json({ maxDepth: 6 }).filter((json) => !json.includes('__proto__'))
    fc.assert(
      fc.property(whatKontorWrites, (json) => {
        const body = packBody(json)
        expect([body.length % 64, unpackBody(body)]).toEqual([0, { type: 'Json', json }])
      }),
    )
  })

  it('is read by any inflater', () => {
    expect(unpackBody(bodyOf(deflateRawSync('{"ä":1}')))).toEqual({ type: 'Json', json: '{"ä":1}' })
  })

  it('1 KB → 1 GB inflate: stopped at 256 KiB', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
    expect(unpackBody(bodyOf(bomb))).toEqual({ type: 'TooLarge' })
    expect(unpackBody(bodyOf(deflateRawSync(Buffer.alloc(256 * 1024 + 1, 0x20))))).toEqual({ type: 'TooLarge' })
  })

  it.each([
    ['padding that is not zero', (body: Uint8Array) => body.with(body.length - 1, 1)],
    ['a block too much', (body: Uint8Array) => new Uint8Array([...body, ...new Uint8Array(64)])],
    ['a length that lies', (body: Uint8Array) => body.with(0, 255)],
    [
      'a deflated part that is cut off',
      (body: Uint8Array) => body.with(3, (body[3] ?? 0) - 3).fill(0, (body[3] ?? 0) - 3 + 4),
    ],
    ['nothing', () => new Uint8Array()],
  ])('%s is damaged', (_, change) => {
    expect(unpackBody(change(packBody('{"a":[1,2,3]}'))).type).not.toBe('Json')
  })

  const padded = (length: number, deflated = deflateRawSync('{}')) => {
    const body = new Uint8Array(length)
    body.set(bodyOf(deflated))
    return body
  }

  it.each<[string, Uint8Array, string]>([
    ['more than a record may be', new Uint8Array(BUNDLE_LIMITS.record + 64), 'TooLarge'],
    ['as much as a record may be', new Uint8Array(BUNDLE_LIMITS.record), 'Damaged'],
    ['a block and a byte', padded(65), 'Damaged'],
    ['a block with sixty-four zeros behind it', padded(128), 'Damaged'],
    ['nothing inside', bodyOf(deflateRawSync('')), 'Damaged'],
    ['a length of zero', new Uint8Array(64), 'Damaged'],
    ['no deflated text', bodyOf(new Uint8Array([255, 255, 255])), 'Damaged'],
  ])('%s: %s', (_, body, type) => {
    expect(unpackBody(body)).toEqual({ type })
  })

  it('fills its last block to the last byte', () => {
    const body = bodyOf(deflateRawSync(`"${'x'.repeat(53)}"`, { level: 0 }))
    expect(body.length).toBe(64)
    expect(unpackBody(body)).toEqual({ type: 'Json', json: `"${'x'.repeat(53)}"` })
  })

  it('keeps every sign, also a mark at its beginning', () => {
    expect(unpackBody(bodyOf(deflateRawSync('\uFEFF1')))).toEqual({ type: 'Json', json: '\uFEFF1' })
  })

  it('is packed up to 256 KiB and as JSON that is read again, and not otherwise', () => {
    const listOf = (length: number) => {
      const texts = JSON.stringify(Array<string>(26).fill('x'.repeat(10_000)))
      return `${texts.slice(0, -1)},"${'x'.repeat(length - texts.length - 3)}"]`
    }
    const most = 256 * 1024
    expect(unpackBody(packBody(listOf(most)))).toEqual({ type: 'Json', json: listOf(most) })
    expect(() => packBody(listOf(most + 1))).toThrow(RangeError)
    expect(() => packBody('{"a":')).toThrow(RangeError)
  })

  it('that is not UTF-8 is damaged', () => {
    expect(unpackBody(bodyOf(deflateRawSync(Buffer.from([0x22, 0xff, 0x22]))))).toEqual({ type: 'Damaged' })
  })
})

describe('JSON from elsewhere', () => {
  it.each([
    ['JSON depth 10,000', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['depth 9', '['.repeat(9) + ']'.repeat(9)],
    ['__proto__', '{"__proto__":{"a":1}}'],
    ['1e999', '{"a":1e999}'],
    ['lone surrogates', '{"a":"\\ud800"}'],
    ['a text of 10,001 letters', JSON.stringify('x'.repeat(10_001))],
    ['a name of 10,001 letters', JSON.stringify({ ['x'.repeat(10_001)]: 1 })],
    ['depth 9 of objects', '{"a":'.repeat(9) + '1' + '}'.repeat(9)],
    ['depth 9 behind much that is flat', `[${'1,'.repeat(20)}${'['.repeat(8)}${']'.repeat(8)}]`],
    ['depth 9 behind a text that ends in a backslash', `["\\\\",${'['.repeat(8)}${']'.repeat(8)}]`],
    ['no JSON', '{"a":'],
  ])('%s is damaged', (_, json) => {
    expect(parseJson(json)).toEqual({ type: 'Damaged' })
  })

  const sound = (json: string) => expect(parseJson(json)).toEqual({ type: 'Value', value: JSON.parse(json) as unknown })

  it.each(['{"a":"}]}]"}', '["\\\\", "\\""]', '[[[[[[[[]]]]]]]]', '"😀"', 'true', 'null'])('%s is sound', sound)

  it.each([
    ['many lists side by side', `[${'[],'.repeat(20)}[]]`],
    ['many objects side by side', `[${'{},'.repeat(20)}{}]`],
    ['brackets in a text', JSON.stringify('['.repeat(20))],
    ['brackets in a text behind a quotation mark', JSON.stringify(`"${'['.repeat(20)}`)],
    ['a text of 10,000 letters', JSON.stringify('x'.repeat(10_000))],
  ])('%s: sound', (_, json) => sound(json))
})

describe('a device’s signature', () => {
  let key: DeviceKey
  const packed = packBody('{"a":1}')
  beforeAll(async () => void (key = await createDeviceKey()))

  it('holds for what it signed', async () => {
    const read = readSigned(await signed(key, 'age1to', packed))
    expect(read?.publicKey).toBe(key.publicKey)
    expect(await verify(key.publicKey, 'age1to', read?.packed ?? packed, read?.signature ?? packed)).toBe(true)
  })

  it('re-addressed, changed, or of another device: does not hold', async () => {
    const signature = await sign(key, 'age1to', packed)
    const other = await createDeviceKey()
    expect(await verify(key.publicKey, 'age1other', packed, signature)).toBe(false)
    expect(await verify(key.publicKey, 'age1to', packBody('{"a":2}'), signature)).toBe(false)
    expect(await verify(other.publicKey, 'age1to', packed, signature)).toBe(false)
    expect(await verify('no key', 'age1to', packed, signature)).toBe(false)
  })

  it('is no signature with another length, of a key that is none, or of what was changed', async () => {
    const signature = await sign(key, 'age1to', packed)
    const held = (publicKey: string, given: Uint8Array) => verify(publicKey, 'age1to', packed, given)
    expect(await held(key.publicKey, signature)).toBe(true)
    expect(await held(key.publicKey, signature.with(5, (signature[5] ?? 0) ^ 1))).toBe(false)
    expect(await held(key.publicKey, signature.slice(0, 63))).toBe(false)
    expect(await held(key.publicKey, new Uint8Array([...signature, 0]))).toBe(false)
    // A point that is not on the curve; a key with a sign too much, before or behind; bits that no key has.
    expect(await held(`B${'A'.repeat(86)}`, signature)).toBe(false)
    expect(await held(`A${key.publicKey}`, signature)).toBe(false)
    expect(await held(`${key.publicKey}A`, signature)).toBe(false)
    const last = key.publicKey.at(-1) ?? ''
    const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    expect(await held(key.publicKey.slice(0, -1) + SIGNS.charAt(SIGNS.indexOf(last) + 1), signature)).toBe(false)
  })

  it('does not hold for the same point written shorter: a device has one name only', async () => {
    const signature = await sign(key, 'age1to', packed)
    const point = base64urlnopad.decode(key.publicKey)
    const compressed = Uint8Array.of(2 + ((point.at(-1) ?? 0) & 1), ...point.slice(1, 33))
    expect(await verify(base64urlnopad.encode(compressed), 'age1to', packed, signature)).toBe(false)
  })

  it('lies before what was packed, after version and key', async () => {
    const whole = await signed(key, 'age1to', packed)
    expect([whole[0], whole.length]).toEqual([1, 1 + 65 + 64 + packed.length])
    expect(readSigned(whole)).toMatchObject({ publicKey: key.publicKey, packed })
    expect(readSigned(whole.with(0, 2))).toBeUndefined()
    expect(readSigned(whole.slice(0, 130))).toBeUndefined()
    expect(readSigned(whole.slice(0, 131))?.packed).toEqual(packed.slice(0, 1))
  })

  it('cannot be taken from the device', async () => {
    await expect(crypto.subtle.exportKey('jwk', key.keys.privateKey)).rejects.toThrow()
  })
})

describe('the vault’s key', () => {
  it('opens what it wrote, where it wrote it, and nothing else', async () => {
    const [own, other] = await Promise.all([createIdentity(), createIdentity()])
    const key = await vaultKeyOf(own.identity, 'c1')
    const sealed = await encrypt(key, new Uint8Array([1, 2]), 'o:1')
    expect(await decrypt(key, sealed, 'o:1')).toEqual(new Uint8Array([1, 2]))
    expect(await decrypt(key, sealed, 'o:2')).toBeUndefined()
    expect(await decrypt(await vaultKeyOf(own.identity, 'c2'), sealed, 'o:1')).toBeUndefined()
    expect(await decrypt(await vaultKeyOf(other.identity, 'c1'), sealed, 'o:1')).toBeUndefined()
    expect(await decrypt(key, sealed.slice(0, 5), 'o:1')).toBeUndefined()
  })
})

describe('a key of a vault', () => {
  it('cannot be taken from the page', async () => {
    const key = await vaultKeyOf((await createIdentity()).identity, 'c1')
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
  it('comes from a private key only', async () => {
    const { recipient } = await createIdentity()
    await expect(vaultKeyOf(recipient, 'c1')).rejects.toThrow(TypeError)
  })
  it('that may not decrypt is an error, and not taken for bytes that are damaged', async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
    const sealed = await encrypt(key, new Uint8Array([1]), 'o:1')
    await expect(decrypt(key, sealed, 'o:1')).rejects.toThrow()
  })
})

describe('passphrases', () => {
  it.each(['de', 'en'] as const)('the %s list has 7,776 different words', async (language) => {
    const words = await wordsOf(language)
    expect([words.length, new Set(words).size]).toEqual([7776, 7776])
  })

  it('are six words, drawn without favouring any', async () => {
    const words = await wordsOf('de')
    // The last incomplete round of 32-bit numbers is drawn again.
    const drawn = [2 ** 32 - 1, 2 ** 32 - (2 ** 32 % 7776), 0, 7775, 7776, 1, 2, 3]
    const passphrase = generatePassphrase(words, () => Uint32Array.of(drawn.shift() ?? 0))
    expect(passphrase.split(' ')).toEqual([0, 7775, 0, 1, 2, 3].map((index) => words[index]))
  })

  it.each([
    ['abfall zebra hase zelle gebiet zumal', true],
    ['Der grüne Tresen', true],
    ['kurz', false],
    ['aaaaaaaaaaaaaaaaaaaa', false],
    ['                    ', false],
    ['abcdefghijklmnop', true],
    ['abcdefghijklmno', false],
    ['aaaaaaaaaaabcdef', true],
    ['aaaaaaaaaaaabcde', false],
    ['a b c d e f', true],
    ['ab cd ef gh ij', false],
  ])('“%s” is strong enough: %s', (passphrase, isStrong) => {
    expect(isStrongEnough(passphrase)).toBe(isStrong)
  })

  it('five words name a key, the same everywhere', async () => {
    const words = Array.from({ length: 65_536 }, (_, index) => String(index))
    // printf abc | sha256sum: ba7816bf8f01cfea4141…; 0xba78 = 47736, 0x16bf = 5823, …
    expect(fiveWords('abc', words)).toBe('47736 5823 36609 53226 16705')
  })
})
