import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useArrival } from '@/hooks/useArrival'

function Frame({ pathname }: { pathname: string }) {
  const main = useArrival(pathname)
  return (
    <>
      <a href="#stays">stays</a>
      <main ref={main} tabIndex={-1}>
        <button key={pathname}>of {pathname}</button>
      </main>
    </>
  )
}

it('leaves the focus alone on the first page', () => {
  render(<Frame pathname="/" />)
  expect(document.body).toHaveFocus()
})

it('takes the focus that went with the page before, and begins at the top', () => {
  const { rerender } = render(<Frame pathname="/calls" />)
  screen.getByRole('button').focus()
  screen.getByRole('main').scrollTop = 500
  rerender(<Frame pathname="/calls/1" />)
  expect(screen.getByRole('main')).toHaveFocus()
  expect(screen.getByRole('main').scrollTop).toBe(0)
})

it('leaves the focus on what is still there', () => {
  const { rerender } = render(<Frame pathname="/calls" />)
  screen.getByText('stays').focus()
  rerender(<Frame pathname="/clients" />)
  expect(screen.getByText('stays')).toHaveFocus()
})

it('does nothing where the page is still the same', () => {
  const { rerender } = render(<Frame pathname="/calls" />)
  screen.getByRole('main').scrollTop = 500
  rerender(<Frame pathname="/calls" />)
  expect(document.body).toHaveFocus()
  expect(screen.getByRole('main').scrollTop).toBe(500)
})
