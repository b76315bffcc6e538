import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { ErrorBoundary } from '@/components/common/ErrorBoundary'
import { en } from '@/text/en'

it('shows what broke, tells it on, and tries again on demand', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const onError = vi.fn()
  let broken = true
  const Page = () => {
    if (broken) throw new Error('boom')
    return <p>all is well</p>
  }
  render(
    <ErrorBoundary onError={onError}>
      <Page />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert')).toHaveTextContent(en.errors.crashedTitle)
  expect(onError).toHaveBeenCalledOnce()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: en.common.retry }))
  expect(screen.getByText('all is well')).toBeInTheDocument()
})

it('gives another place a try of its own, and keeps what stands there from one place to the next', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Page = ({ broken }: { broken: boolean }) => {
    if (broken) throw new Error('boom')
    return <input aria-label="field" />
  }
  const at = (place: string, broken: boolean) => (
    <ErrorBoundary place={place}>
      <Page broken={broken} />
    </ErrorBoundary>
  )
  const { rerender } = render(at('/calls/1', false))
  await userEvent.type(screen.getByLabelText('field'), 'typed')
  rerender(at('/calls/2', false))
  expect(screen.getByLabelText('field')).toHaveValue('typed')
  rerender(at('/calls/3', true))
  expect(screen.getByRole('alert')).toBeVisible()
  rerender(at('/calls/3', false))
  expect(screen.getByRole('alert')).toBeVisible()
  rerender(at('/calls/4', false))
  expect(screen.getByLabelText('field')).toBeVisible()
})
