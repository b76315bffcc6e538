import { AxiosError, type AxiosResponse } from 'axios'
import { afterEach, describe, expect, it } from 'vitest'

import {
  endSession,
  getSession,
  lasting,
  refreshSession,
  restoreSession,
  startSession,
} from '@/services/session'
import { session } from '@/test/samples'

let asked = 0

function refreshAnswers(status: number, body: unknown = session): void {
  asked = 0
  lasting.defaults.adapter = (config) => {
    asked++
    const response = { config, status, statusText: '', data: body, headers: {} } as AxiosResponse
    return status < 400
      ? Promise.resolve(response)
      : Promise.reject(new AxiosError('refused', undefined, config, null, response))
  }
}

afterEach(() => endSession())

describe('restoreSession', () => {
  it('asks for nothing where nobody has signed in', async () => {
    refreshAnswers(200)
    await restoreSession()
    expect(getSession().status).toBe('signed-out')
    expect(asked).toBe(0)
  })

  it('signs in from the cookie', async () => {
    localStorage.setItem('frontdesk.signed-in', '1')
    refreshAnswers(200)
    await restoreSession()
    expect(getSession()).toMatchObject({
      status: 'signed-in',
      token: 'token-1',
      user: { name: 'Maya Brenner' },
    })
  })

  it('is signed out when the cookie is no longer good', async () => {
    localStorage.setItem('frontdesk.signed-in', '1')
    refreshAnswers(401, { title: 'Unauthorized' })
    await restoreSession()
    expect(getSession().status).toBe('signed-out')
    expect(localStorage.getItem('frontdesk.signed-in')).toBeNull()
  })

  it('says that the server is away, and keeps what it knows', async () => {
    localStorage.setItem('frontdesk.signed-in', '1')
    refreshAnswers(500, {})
    await restoreSession()
    expect(getSession().status).toBe('unreachable')
    expect(localStorage.getItem('frontdesk.signed-in')).toBe('1')
  })
})

describe('refreshSession', () => {
  it('gives the token that another request has brought meanwhile', async () => {
    startSession({ ...session, access_token: 'token-2' })
    refreshAnswers(200)
    expect(await refreshSession('token-1')).toBe('token-2')
    expect(asked).toBe(0)
  })

  it('asks once for all who wait', async () => {
    startSession(session)
    refreshAnswers(200, { ...session, access_token: 'token-2' })
    const tokens = await Promise.all([1, 2, 3].map(() => refreshSession('token-1')))
    expect(tokens).toEqual(['token-2', 'token-2', 'token-2'])
    expect(asked).toBe(1)
  })
})

describe('the token', () => {
  it('is written nowhere', () => {
    startSession(session)
    expect(JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie })).not.toContain(
      'token-1',
    )
  })
})
