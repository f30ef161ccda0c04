import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'

/** Which device has sealed a submission: ECDSA P-256, with a private key that cannot leave the browser. */

export interface DeviceKey {
  readonly keys: CryptoKeyPair
  /** Raw point, 65 bytes, base64url. */
  readonly publicKey: string
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' }
const POINT = 65
const SIGNATURE = 64
const VERSION = 1

export async function createDeviceKey(): Promise<DeviceKey> {
  const keys = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  return { keys, publicKey: base64urlnopad.encode(raw) }
}

/** Over "kontor-sig-1" ‖ recipient ‖ SHA-256(packed): a submission that is sealed anew for somebody else no longer fits. */
async function signedText(recipient: string, packed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(packed))
  return concatBytes(utf8ToBytes(`kontor-sig-1${recipient}`), new Uint8Array(digest))
}

export async function sign({ keys }: DeviceKey, recipient: string, packed: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(SIGNING, keys.privateKey, await signedText(recipient, packed)))
}

/** @returns false for whatever does not hold, malformed keys and signatures included */
export async function verify(
  publicKey: string,
  recipient: string,
  packed: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const point = pointIn(publicKey)
  if (point === undefined || signature.length !== SIGNATURE) return false
  try {
    const key = await crypto.subtle.importKey('raw', point, CURVE, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, new Uint8Array(signature), await signedText(recipient, packed))
  } catch (failure) {
    // The point does not lie on the curve.
    if (failure instanceof DOMException && failure.name === 'DataError') return false
    throw failure
  }
}

/** Version ‖ public key ‖ signature ‖ packed: what is sealed. */
export async function signed(key: DeviceKey, recipient: string, packed: Uint8Array): Promise<Uint8Array> {
  const point = base64urlnopad.decode(key.publicKey)
  return concatBytes(new Uint8Array([VERSION]), point, await sign(key, recipient, packed), packed)
}

export interface Signed {
  readonly publicKey: string
  readonly signature: Uint8Array
  readonly packed: Uint8Array
}

/** Only taken apart, not verified. @returns undefined for another version, and for what is too short */
export function readSigned(bytes: Uint8Array): Signed | undefined {
  if (bytes[0] !== VERSION || bytes.length <= 1 + POINT + SIGNATURE) return undefined
  return {
    publicKey: base64urlnopad.encode(bytes.slice(1, 1 + POINT)),
    signature: bytes.slice(1 + POINT, 1 + POINT + SIGNATURE),
    packed: bytes.slice(1 + POINT + SIGNATURE),
  }
}

/** Compressed points are refused: a device has one name only. */
function pointIn(publicKey: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{87}$/.test(publicKey)) return undefined
  try {
    return new Uint8Array(base64urlnopad.decode(publicKey))
  } catch {
    // Of this length and these signs, the library refuses only what is not canonical.
    return undefined
  }
}
