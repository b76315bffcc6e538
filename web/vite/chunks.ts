// Which modules share a file. Left alone, the bundler makes a file of each set of modules that the same pages
// need: some forty, most under a kilobyte, for the first page. A request costs a phone more than a kilobyte does.
import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

type Modules = { getModuleInfo: (id: string) => { importedIds: string[] } | null }

// What is loaded together. The modules named here keep files of their own: they are what is imported later.
const layers = {
  door: ['pages/Login.tsx', 'pages/Register.tsx', 'pages/ForgotPassword.tsx'],
  shell: ['components/common/AppLayout.tsx', 'pages/Dashboard.tsx'],
  charts: [
    'components/dashboard/DashboardCharts.tsx',
    'components/analytics/PeriodBar.tsx',
    'components/charts/StackedBars.tsx',
    'components/charts/StackedAreas.tsx',
  ],
}
type Layer = keyof typeof layers

const source = resolve(import.meta.dirname, '../src')
const entries = new Set(
  Object.values(layers)
    .flat()
    .map((file) => resolve(source, file)),
)

// Our own modules that a layer loads, known once the whole graph is.
const contents = new Map<Layer, Set<string>>()

function contentOf(layer: Layer, modules: Modules): Set<string> {
  const known = contents.get(layer)
  if (known) return known
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id) || !id.startsWith(source)) return
    const module = modules.getModuleInfo(id)
    if (!module) throw new Error(`${id} is in no file of the build: see layers in vite/chunks.ts.`)
    found.add(id)
    module.importedIds.forEach(visit)
  }
  layers[layer].forEach((file) => visit(resolve(source, file)))
  contents.set(layer, found)
  return found
}

// Modules of all these layers, with what they import of libraries.
const shared = (name: string, ...by: Layer[]) => ({
  name: (id: string, modules: Modules) =>
    !entries.has(id) && by.every((layer) => contentOf(layer, modules).has(id)) ? name : null,
})

const inOrder: Rolldown.CodeSplittingGroup[] = [
  // React and what stands beside it change rarely: their file outlives most releases in caches.
  { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
  { name: 'icons', test: /node_modules\/lucide-react\//, minShareCount: 2 },
  { name: 'main', tags: ['$initial'] },
  shared('common', 'door', 'shell'),
  shared('shell', 'shell'),
  { ...shared('controls', 'door'), test: /\/components\/ui\// },
  shared('door', 'door'),
  shared('charts', 'charts'),
  // What at least three pages or dialogs share besides.
  { name: 'pages', test: /\/src\/(components|hooks|services)\//, minShareCount: 3 },
]

/** Each module goes to the first group that takes it. */
export const groups = inOrder.map((group, index) => ({ ...group, priority: inOrder.length - index }))
