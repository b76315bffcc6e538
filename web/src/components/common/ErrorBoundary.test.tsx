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
