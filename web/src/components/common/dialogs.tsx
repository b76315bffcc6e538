// The dialogs, whose code comes when the first of them opens, or in a quiet moment before.
import { Suspense, type ComponentType } from 'react'

import { lazyPage } from '@/lib/lazyPage'

const LazyClientDialog = lazyPage('client dialog', () => import('@/components/clients/ClientDialog'))
const LazyImportDialog = lazyPage('import dialog', () => import('@/components/calls/ImportDialog'))
const LazyPalette = lazyPage('command palette', () => import('@/components/common/CommandPalette'))
const LazyNavigation = lazyPage('navigation', () => import('@/components/common/NavigationSheet'))
const LazyKeyboardHelp = lazyPage('keyboard help', () => import('@/components/common/KeyboardHelp'))

export const ClientDialog = whenLoaded(LazyClientDialog)
export const ImportDialog = whenLoaded(LazyImportDialog)
export const CommandPalette = whenLoaded(LazyPalette)
export const NavigationSheet = whenLoaded(LazyNavigation)
export const KeyboardHelp = whenLoaded(LazyKeyboardHelp)

// A dialog that loads shows nothing; the page behind it stays.
function whenLoaded<Props extends object>(Dialog: ComponentType<Props>) {
  return function WhenLoaded(props: Props) {
    return (
      <Suspense fallback={null}>
        <Dialog {...props} />
      </Suspense>
    )
  }
}
