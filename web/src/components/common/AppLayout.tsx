import { Suspense, useEffect, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'

import { ErrorBoundary } from '@/components/common/ErrorBoundary'
import { Header } from '@/components/common/Header'
import { LoadingSpinner } from '@/components/common/LoadingSpinner'
import { navigation } from '@/components/common/navigation'
import { OfflineBanner } from '@/components/common/OfflineBanner'
import type { Opening } from '@/components/common/opening'
import { Openings } from '@/components/common/Openings'
import { PageName } from '@/components/common/PageName'
import { Sidebar } from '@/components/common/Sidebar'
import { TooltipProvider } from '@/components/ui/Tooltip'
import { ClientProvider } from '@/context/ClientContext'
import { useArrival } from '@/hooks/useArrival'
import { useFreshUser } from '@/hooks/useAuth'
import { useCommandKey, useHotkey, useKeySequence } from '@/hooks/useHotkey'
import { useLiveCalls } from '@/hooks/useLiveCalls'
import { useText } from '@/hooks/useText'
import { preloadAll } from '@/lib/lazyPage'

// Once the first page stands, on a slow phone too, the others' code comes while nothing else happens. What one
// points at before that comes at once.
const quietMs = 6000

/** What every signed-in page has around it. */
export default function AppLayout() {
  const t = useText()
  const { pathname } = useLocation()
  const main = useArrival(pathname)
  const [open, setOpen] = useState<Opening | null>(null)
  useFreshUser()
  useLiveCalls()
  useShellKeys(setOpen)
  useEffect(() => {
    const timer = setTimeout(() => void preloadAll(), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <ClientProvider>
      <TooltipProvider>
        <div className="flex h-dvh flex-col">
          <a
            href="#content"
            className="sr-only z-50 rounded-md bg-ink px-3 py-2 text-surface focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
          >
            {t.common.skipToContent}
          </a>
          <OfflineBanner />
          <Header onOpen={setOpen} />
          <div className="flex min-h-0 grow">
            <Sidebar />
            <main
              ref={main}
              id="content"
              tabIndex={-1}
              className="min-w-0 grow overflow-y-auto border-t border-line bg-surface outline-none md:rounded-tl-xl md:border-l"
            >
              <ErrorBoundary place={pathname}>
                <Suspense key={pageOf(pathname)} fallback={<LoadingSpinner />}>
                  <Outlet />
                </Suspense>
              </ErrorBoundary>
            </main>
          </div>
        </div>
        <Openings open={open} onOpen={setOpen} />
        <PageName />
      </TooltipProvider>
    </ClientProvider>
  )
}

// One page shows call after call, and one all settings: what stands around them stays, with the focus in it.
const pageOf = (pathname: string) => {
  const [, first, ...more] = pathname.split('/')
  return `${first}/${first === 'settings' ? '' : more.length}`
}

function useShellKeys(onOpen: (what: Opening) => void): void {
  const navigate = useNavigate()
  useCommandKey('k', () => onOpen('palette'))
  useHotkey('?', () => onOpen('help'))
  useKeySequence('g', Object.fromEntries(navigation.map(({ key, path }) => [key, () => void navigate(path)])))
}
