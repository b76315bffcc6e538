import { Navigate, Outlet, useSearchParams } from 'react-router'

import { useAuth } from '@/hooks/useAuth'
import { safeReturnPath } from '@/lib/path'

/** For sign-in and sign-up: who is signed in goes on to where they wanted to be. */
export function PublicRoute() {
  const { status } = useAuth()
  const [query] = useSearchParams()
  if (status === 'signed-in') return <Navigate to={safeReturnPath(query.get('next'))} replace />
  return <Outlet />
}
