import { act, screen } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it } from 'vitest'

import { ProtectedRoute } from '@/components/ProtectedRoute'
import { PublicRoute } from '@/components/PublicRoute'
import { endSession, startSession } from '@/services/session'
import { show } from '@/test/render'
import { session } from '@/test/samples'

const routes = (
  <Routes>
    <Route element={<PublicRoute />}>
      <Route path="/login" element={<p>the door</p>} />
    </Route>
    <Route element={<ProtectedRoute />}>
      <Route path="*" element={<p>the room</p>} />
    </Route>
  </Routes>
)
const address = () => screen.getByTestId('address').textContent

it('lets a signed-in user in', () => {
  show(routes, { at: '/calls' })
  expect(screen.getByText('the room')).toBeInTheDocument()
})

it('sends everyone else to sign-in and, after it, back to where they were', () => {
  show(routes, { at: '/calls?status=missed', signedIn: false })
  expect(screen.getByText('the door')).toBeInTheDocument()
  expect(address()).toBe('/login?next=%2Fcalls%3Fstatus%3Dmissed')
  act(() => startSession(session))
  expect(screen.getByText('the room')).toBeInTheDocument()
  expect(address()).toBe('/calls?status=missed')
})

it('goes to no other site after sign-in', () => {
  show(routes, { at: '/login?next=//evil.example', signedIn: false })
  act(() => startSession(session))
  expect(address()).toBe('/')
})

it('shows the door when the session ends', () => {
  show(routes, { at: '/clients' })
  act(() => endSession('expired'))
  expect(screen.getByText('the door')).toBeInTheDocument()
  expect(address()).toBe('/login?next=%2Fclients')
})
