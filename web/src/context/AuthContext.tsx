import { createContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'

import * as auth from '@/services/auth'
import {
  getSession,
  refreshSession,
  restoreSession,
  subscribeToSession,
  type SessionStatus,
} from '@/services/session'
import type { Credentials, Registration, User } from '@/services/types'

export type AuthState = {
  user: User | null
  token: string | null
  status: SessionStatus
  loading: boolean
  login: (credentials: Credentials) => Promise<User>
  register: (registration: Registration) => Promise<User>
  logout: () => Promise<void>
  /** A newer access token; throws ApiError and ends the session if the server refuses. */
  refresh: () => Promise<string>
  /** Tries once more to sign in from the cookie, after the server could not be reached. */
  restore: () => Promise<void>
}

export const AuthContext = createContext<AuthState | null>(null)

const actions = {
  login: auth.login,
  register: auth.register,
  logout: auth.logout,
  refresh: () => refreshSession(getSession().token),
  restore: restoreSession,
}

export function AuthProvider({ children }: { children: ReactNode }) {
  const session = useSyncExternalStore(subscribeToSession, getSession)
  const value = useMemo<AuthState>(
    () => ({ ...session, ...actions, loading: session.status === 'loading' }),
    [session],
  )
  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>
}
