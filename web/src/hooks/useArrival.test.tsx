import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import { expect, it } from 'vitest'

import { useArrival } from '@/hooks/useArrival'

function Frame() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const main = useArrival(pathname)
  const go = (to: string) => void navigate(to)
  return (
    <>
      <button onClick={() => go('/clients')}>stays</button>
      <main ref={main} tabIndex={-1}>
        <div key={pathname}>
          <button onClick={() => go('/calls/1')}>opens</button>
          <button onClick={() => go('/calls?q=a')}>filters</button>
          <button onClick={() => void navigate(-1)}>goes back</button>
        </div>
      </main>
    </>
  )
}

function open() {
  render(
    <MemoryRouter initialEntries={['/calls']}>
      <Frame />
    </MemoryRouter>,
  )
  return userEvent.setup()
}

const main = () => screen.getByRole('main')

function scrollTo(top: number) {
  main().scrollTop = top
  fireEvent.scroll(main())
}

it('leaves the focus alone on the first page', () => {
  open()
  expect(document.body).toHaveFocus()
})

it('takes the focus that went with the page before, and begins at the top', async () => {
  const keyboard = open()
  scrollTo(500)
  await keyboard.click(screen.getByText('opens'))
  expect(main()).toHaveFocus()
  expect(main().scrollTop).toBe(0)
})

it('is where it was when one goes back', async () => {
  const keyboard = open()
  scrollTo(500)
  await keyboard.click(screen.getByText('filters'))
  await keyboard.click(screen.getByText('opens'))
  await keyboard.click(screen.getByText('goes back'))
  expect(main().scrollTop).toBe(500)
})

it('leaves the focus on what is still there', async () => {
  const keyboard = open()
  await keyboard.click(screen.getByText('stays'))
  expect(screen.getByText('stays')).toHaveFocus()
})

it('does nothing where the page is still the same', async () => {
  const keyboard = open()
  scrollTo(500)
  await keyboard.click(screen.getByText('filters'))
  expect(screen.getByText('filters')).toHaveFocus()
  expect(main().scrollTop).toBe(500)
})
