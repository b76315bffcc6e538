type Known = Record<string, string>

/** What the server says in the reader's words, where they are known; else in its own. */
export function inOtherWords(said: string, known: Known): string | undefined {
  const numbers = said.match(/\d+/g) ?? []
  return known[said.replace(/\d+/g, '#')]?.replace(/#/g, () => numbers.shift() ?? '#')
}

/** What it says of a field, "must not be empty", as a sentence that stands below the field. */
export const fieldSentence = (said: string, known: Known): string =>
  inOtherWords(said, known) ?? asSentence(said)

/** The same where the field is not in sight. */
export const saidOf = (field: string, said: string, known: Known): string =>
  inOtherWords(said, known) ?? `${field} ${said}.`

const asSentence = (said: string) =>
  said.charAt(0).toUpperCase() + said.slice(1) + (/[.!?]$/.test(said) ? '' : '.')
