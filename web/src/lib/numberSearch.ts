// Numbers as people write and copy them, where they are looked for.

/** What the API looks for in numbers; "" if there is nothing. */
export const readNumber = (typed: string) => typed.replace(/[^+\d]/g, '').slice(0, 20)

/** "+1 202 555", "555-0119": what a search field takes for part of a phone number rather than for words. */
export const looksLikeNumber = (text: string) =>
  /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 4

/** For a search that looks into names and numbers alike. */
export const searchText = (typed: string) => (looksLikeNumber(typed) ? readNumber(typed) : typed)
