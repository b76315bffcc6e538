import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
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
  queries,
  at = '/',
  signedIn = true,
  role = session.user.role,
  withClients,
  children,
}: Options & { queries: QueryClient; children: ReactNode }) {
  if (signedIn) startSession({ ...session, user: { ...session.user, role } })
  else endSession()
  return (
    <QueryClientProvider client={queries}>
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
  const queries = createQueryClient()
  // Rendered once, so that the surroundings keep their state when the test renders again.
  const shown = render(
    <Surroundings queries={queries} {...options}>
      {children}
    </Surroundings>,
  )
  const mutations = queries.getMutationCache()
  /** What mutations were given, passwords too, as far as the cache still holds it. */
  const remembered = () => mutations.getAll().map(({ state }) => state.variables)
  return { keyboard, remembered, ...shown }
}

/** A hook by itself, signed in, with a cache of its own. */
export function showHook<Result>(hook: () => Result, queries = createQueryClient()) {
  startSession(session)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  )
  return renderHook(hook, { wrapper })
}
