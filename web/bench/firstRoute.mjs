import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

// What a signed-in user's first page needs: the entry, the shell and the dashboard, each with what it imports.
const roots = ['index.html', 'src/components/common/AppLayout.tsx', 'src/pages/Dashboard.tsx']

/** The JavaScript of the first route by the build's manifest, gzipped, in kilobytes of 1,000 bytes. */
export function firstRouteKilobytes(root) {
  const folder = resolve(root, 'web/dist')
  const manifest = JSON.parse(readFileSync(resolve(folder, '.vite/manifest.json'), 'utf8'))
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    manifest[key].imports?.forEach(visit)
  }
  roots.forEach(visit)
  const files = new Set([...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
  const bytes = [...files].map((file) => gzipSync(readFileSync(resolve(folder, file))).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}
