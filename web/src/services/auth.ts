import { api } from '@/services/api'
import { endSession, startSession, updateSessionUser } from '@/services/session'
import type {
  Credentials,
  Enrolment,
  Registration,
  Session,
  SessionInfo,
  TwoFactor,
  User,
  UserChange,
} from '@/services/types'

export async function login(credentials: Credentials): Promise<User> {
  const { data } = await api.post<Session>('/auth/login', credentials)
  startSession(data)
  return data.user
}

export async function register(registration: Registration): Promise<User> {
  const { data } = await api.post<Session>('/auth/register', registration)
  startSession(data)
  return data.user
}

/** Ends the session here even if the server cannot be told. */
export async function logout(): Promise<void> {
  try {
    await api.post('/auth/logout')
  } finally {
    endSession()
  }
}

export async function getCurrentUser(signal?: AbortSignal): Promise<User> {
  const { data } = await api.get<User>('/auth/me', { signal })
  updateSessionUser(data)
  return data
}

/** A new e-mail address needs the password beside it. */
export async function updateProfile(change: UserChange): Promise<User> {
  const { data } = await api.patch<User>('/auth/me', change)
  updateSessionUser(data)
  return data
}

export async function changePassword(current_password: string, new_password: string): Promise<void> {
  await api.post('/auth/password', { current_password, new_password })
}

/** Answers alike whether or not the address is known. */
export async function requestPasswordReset(email: string): Promise<void> {
  await api.post('/auth/password-reset', { email })
}

export async function confirmPasswordReset(token: string, password: string): Promise<void> {
  await api.post('/auth/password-reset/confirm', { token, password })
}

export async function listSessions(signal?: AbortSignal): Promise<SessionInfo[]> {
  const { data } = await api.get<{ items: SessionInfo[] }>('/auth/sessions', { signal })
  return data.items
}

export async function endOtherSession(id: string): Promise<void> {
  await api.delete(`/auth/sessions/${id}`)
}

export async function getTwoFactor(signal?: AbortSignal): Promise<TwoFactor> {
  const { data } = await api.get<TwoFactor>('/auth/two-factor', { signal })
  return data
}

/** A new secret for an authenticator app, in force once its first code is confirmed. */
export async function beginTwoFactor(password: string): Promise<Enrolment> {
  const { data } = await api.post<Enrolment>('/auth/two-factor', { password })
  return data
}

/** The only answer that holds the recovery codes. */
export async function confirmTwoFactor(code: string): Promise<string[]> {
  const { data } = await api.post<{ recovery_codes: string[] }>('/auth/two-factor/confirm', { code })
  return data.recovery_codes
}

export async function disableTwoFactor(password: string): Promise<void> {
  await api.post('/auth/two-factor/disable', { password })
}
