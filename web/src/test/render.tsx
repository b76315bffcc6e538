import { QueryClientProvider } from '@tanstack/react-query'
import { render, renderHook } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'

import { TooltipProvider } from '@/components/ui/Tooltip'
import { AuthProvider } from '@/context/AuthContext'
import { ClientProvider } from '@/context/ClientContext'
import { createQueryClient } from '@/lib/queryClient'
import { endSession, startSession } from '@/services/session'
import type { Role } from '@/services/types'
import { session } from '@/test/samples'

type Options = {
  /** The address shown; `routes` may use it. */
  at?: string
  signedIn?: boolean
  role?: Role
  /** With the clients that pickers and forms share. */
  withClients?: boolean
}

/** Everything that a page has around it. */
export function Surroundings({
  at = '/',
  signedIn = true,
  role = session.user.role,
  withClients,
  children,
}: Options & { children: ReactNode }) {
  if (signedIn) startSession({ ...session, user: { ...session.user, role } })
  else endSession()
  return (
    <QueryClientProvider client={createQueryClient()}>
      <AuthProvider>
        <TooltipProvider>
          <MemoryRouter initialEntries={[at]}>
            {withClients ? <ClientProvider>{children}</ClientProvider> : children}
            <Address />
          </MemoryRouter>
        </TooltipProvider>
      </AuthProvider>
    </QueryClientProvider>
  )
}

function Address() {
  const { pathname, search } = useLocation()
  return <output data-testid="address">{pathname + search}</output>
}

export function show(children: ReactNode, options: Options = {}) {
  const keyboard = userEvent.setup()
  // Rendered once, so that the surroundings keep their state when the test renders again.
  return { keyboard, ...render(<Surroundings {...options}>{children}</Surroundings>) }
}

/** A hook by itself, signed in, with a cache of its own. */
export function showHook<Result>(hook: () => Result) {
  startSession(session)
  const queries = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  return renderHook(hook, { wrapper })
}
