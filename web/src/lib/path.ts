const base = 'https://frontdesk.invalid'

/** A path of this site to return to, or "/": never another origin, whatever the address bar was given. */
export function safeReturnPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || /^\/[/\\]/.test(path) || hasControlCharacter(path)) return '/'
  const url = new URL(path, base)
  return url.origin === base ? url.pathname + url.search + url.hash : '/'
}

// Browsers drop tabs and line breaks from addresses, which would let "/\t/evil" through.
function hasControlCharacter(path: string): boolean {
  return [...path].some((character) => character.charCodeAt(0) < 0x20)
}
