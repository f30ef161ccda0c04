/** What stands for a digit, in every script that has ten of its own. */
const DIGIT = /\p{Nd}/u
const DIGITS = /\p{Nd}/gu

/** Digits of other scripts as 0 to 9: ١٤ and １４ are 14. Everything else stays. */
export const plainDigits = (text: string): string => text.replace(DIGITS, (digit) => String(valueOf(digit)))

/** Unicode keeps the digits of a script together, from zero to nine, and begins with its first script: tens may adjoin. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1
  return (code - first) % 10
}
