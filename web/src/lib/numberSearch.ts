// Numbers as people write and copy them, where they are looked for.

/** What the API looks for in numbers, which it keeps as E.164: "030 1234567", "0049 30 1234567" and
 * "+49 (0)30 1234567" are all in "+49301234567" once the zeros are gone that stand for a country or a long
 * distance. Four digits are left in any case, "0119" being the end of a number; "" if there is nothing. */
export const readNumber = (typed: string) =>
  typed
    .replace(/\(\s*0\s*\)/g, '')
    .replace(/[^+\d]/g, '')
    .replace(/^0+(?=\d{4})/, '')
    .slice(0, 20)

/** "+1 202 555", "555-0119": what a search field takes for part of a phone number rather than for words. */
export const looksLikeNumber = (text: string) =>
  /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 4

/** For a search that looks into names and numbers alike. */
export const searchText = (typed: string) => (looksLikeNumber(typed) ? readNumber(typed) : typed)
