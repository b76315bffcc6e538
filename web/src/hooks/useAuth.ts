import { useMutation, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'

import { AuthContext, type AuthState } from '@/context/AuthContext'
import { getCurrentUser } from '@/services/auth'
import { queryKeys } from '@/services/queries'
import type { Role, User } from '@/services/types'

export function useAuth(): AuthState {
  const auth = useContext(AuthContext)
  if (!auth) throw new Error('useAuth needs an AuthProvider above it')
  return auth
}

// The password is forgotten with the page that asked for it.
export const useLogin = () => useMutation({ mutationFn: useAuth().login, gcTime: 0 })
export const useRegister = () => useMutation({ mutationFn: useAuth().register, gcTime: 0 })
export const useLogout = () => useMutation({ mutationFn: useAuth().logout })

/** The signed-in user; only for what stands behind ProtectedRoute. */
export function useUser(): User {
  const { user } = useAuth()
  if (!user) throw new Error('useUser needs a signed-in user')
  return user
}

const freshMs = 60_000

/** Reads the user again when they come back to the window: somebody may have changed their role. */
export function useFreshUser(): void {
  const user = useUser()
  useQuery({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => getCurrentUser(signal),
    initialData: user,
    staleTime: freshMs,
  })
}

const power: Record<Role, number> = { viewer: 0, member: 1, admin: 2, owner: 3 }

/** Whether the user's role is at least that one. */
export function useMay(least: Role): boolean {
  return power[useUser().role] >= power[least]
}
