import { expect, it } from 'vitest'

import { safeReturnPath } from '@/lib/path'

it.each([
  ['a page', '/calls', '/calls'],
  ['a page with its filters', '/calls?status=missed#top', '/calls?status=missed#top'],
  ['nothing', null, '/'],
  ['an empty text', '', '/'],
  ['another site', 'https://evil.example/', '/'],
  ['another site without its scheme', '//evil.example/', '/'],
  ['the same with a backslash', '/\\evil.example', '/'],
  ['the same with a tab that browsers drop', '/\t/evil.example', '/'],
  ['a script', 'javascript:alert(1)', '/'],
  ['a relative path', 'calls', '/'],
])('%s', (_name, path, expected) => expect(safeReturnPath(path)).toBe(expected))
