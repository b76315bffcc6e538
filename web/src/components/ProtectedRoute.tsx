import { Navigate, Outlet, useLocation } from 'react-router'

import { LoadingSpinner } from '@/components/common/LoadingSpinner'
import { UnreachableState } from '@/components/common/UnreachableState'
import { useAuth } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'

/** Lets signed-in users through; all others go to sign-in and come back here after it. */
export function ProtectedRoute() {
  const t = useText()
  const { status } = useAuth()
  const location = useLocation()
  if (status === 'signed-in') return <Outlet />
  if (status === 'loading')
    return (
      <FullScreen>
        <LoadingSpinner message={t.auth.signingIn} />
      </FullScreen>
    )
  if (status === 'unreachable')
    return (
      <FullScreen>
        <UnreachableState />
      </FullScreen>
    )
  const here = location.pathname + location.search + location.hash
  const query = here === '/' ? '' : `?${new URLSearchParams({ next: here }).toString()}`
  return <Navigate to={`/login${query}`} replace />
}

const FullScreen = ({ children }: { children: React.ReactNode }) => (
  <main className="flex h-dvh items-center justify-center">{children}</main>
)
