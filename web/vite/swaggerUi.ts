// Swagger UI at /api/docs/: the package's own files, and a page of ours that starts it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

const ours = resolve(import.meta.dirname, '../swagger-ui')
const theirs = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const files = [
  { name: 'index.html', folder: ours },
  { name: 'page.css', folder: ours },
  { name: 'start.js', folder: ours },
  { name: 'swagger-ui.css', folder: theirs },
  { name: 'swagger-ui-bundle.js', folder: theirs },
  { name: 'swagger-ui-bundle.js.LICENSE.txt', folder: theirs },
]

export function swaggerUi(): Plugin {
  return {
    name: 'swagger-ui',
    apply: 'build',
    generateBundle() {
      for (const { name, folder } of files)
        this.emitFile({
          type: 'asset',
          fileName: `api/docs/${name}`,
          source: readFileSync(resolve(folder, name)),
        })
    },
  }
}
