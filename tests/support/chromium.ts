import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium as playwright } from '@playwright/test'

/**
 * Finds a Chromium for the tests: CHROMIUM_PATH, one of the system, Playwright's own, or the one that comes as an npm
 * package (Linux on x64), which is unpacked once.
 */
export interface Browser {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export async function findChromium(): Promise<Browser> {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted === 'npm') return unpacked()
  const found = [wanted ?? '', ...SYSTEM, playwrightsOwn()].find((path) => path !== '' && existsSync(path))
  if (found) return { executablePath: found, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  throw new Error('The tests need a Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to its program file.')
}

function playwrightsOwn(): string {
  try {
    return playwright.executablePath()
  } catch {
    return ''
  }
}

async function unpacked(): Promise<Browser> {
  // The package exports its program alone, neither its description nor its files: build/cjs/index.cjs lies two folders down.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folder = join(dirname(entry), '..', '..')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `kontor-chromium-${version}`)
  if (!existsSync(home)) await unpack(join(folder, 'bin'), home)
  const libraries = join(home, 'al2023', 'lib')
  return {
    executablePath: join(home, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
    },
  }
}

/** Unpacks beside the final place and moves it there whole, so that an interrupted or second run finds all or nothing. */
async function unpack(packed: string, home: string): Promise<void> {
  const beside = `${home}-${process.pid}`
  await mkdir(beside, { recursive: true })
  const program = join(beside, 'chromium')
  writeFileSync(program, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))))
  chmodSync(program, 0o755)
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const tar = join(beside, `${archive}.tar`)
    writeFileSync(tar, brotliDecompressSync(readFileSync(join(packed, `${archive}.tar.br`))))
    const folder = archive === 'al2023' ? join(beside, archive) : beside
    await mkdir(folder, { recursive: true })
    spawnSync('tar', ['-xf', tar, '-C', folder], { stdio: 'inherit' })
    await rm(tar)
  }
  await writeFile(join(beside, 'fonts.conf'), fontsConf(join(home, 'fonts'), join(home, 'font-cache')))
  await rename(beside, home).catch(() => rm(beside, { recursive: true, force: true }))
}

const fontsConf = (fonts: string, cache: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`
