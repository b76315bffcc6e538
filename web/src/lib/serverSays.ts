type Known = Record<string, string>

/** What the server says in the reader's words, where they are known; else in its own. */
export function inOtherWords(said: string, known: Known): string | undefined {
  const numbers = said.match(/\d+/g) ?? []
  const whole = known[said.replace(/\d+/g, '#')]?.replace(/#/g, () => numbers.shift() ?? '#')
  if (whole !== undefined) return whole
  // "must be one of: a, b": what follows the colon stays as it is.
  const colon = said.indexOf(': ') + 1
  return known[`${said.slice(0, colon)} …`]?.replace('…', () => said.slice(colon + 1))
}

/** What it says of a field, "must not be empty", as a sentence that stands below the field. */
export const fieldSentence = (said: string, known: Known): string =>
  inOtherWords(said, known) ?? asSentence(said)

/** The same where the field is not in sight. */
export const saidOf = (field: string, said: string, known: Known): string =>
  inOtherWords(said, known) ?? `${field} ${said}.`

/** Why an import refused a line: "direction is required; from_number must …", or about the whole line. */
export function refusalOf(said: string, known: Known): string {
  const ofField = (part: string) => {
    const space = part.indexOf(' ')
    const sentence = inOtherWords(part.slice(space + 1), known)
    return sentence && `${part.slice(0, space)}: ${sentence.replace(/\.$/, '')}`
  }
  return (
    inOtherWords(said, known) ??
    said
      .split('; ')
      .map((part) => ofField(part) ?? part)
      .join('; ')
  )
}

const asSentence = (said: string) =>
  said.charAt(0).toUpperCase() + said.slice(1) + (/[.!?]$/.test(said) ? '' : '.')
