import { screen } from '@testing-library/react'
import { useNavigate } from 'react-router'
import { expect, it } from 'vitest'

import { useOpenCall } from '@/hooks/useOpenCall'
import type { Call } from '@/services/types'
import { show } from '@/test/render'
import { aCall } from '@/test/samples'

const calls = ['a', 'b', 'c'].map((id) => aCall({ id }))

/** The list, what stands beside it, and the browser's own way back. */
function List({ of }: { of: Call[] }) {
  const open = useOpenCall(of)
  const navigate = useNavigate()
  return (
    <>
      {of.map((call) => (
        <a key={call.id} href="#" data-call={call.id} onClick={() => open.show(call)}>
          {call.id}
        </a>
      ))}
      <output aria-label="open">{open.id}</output>
      <button disabled={!open.previous} onClick={open.previous}>
        previous
      </button>
      <button disabled={!open.next} onClick={open.next}>
        next
      </button>
      <button onClick={open.close}>close</button>
      <button onClick={() => void navigate(-1)}>back</button>
    </>
  )
}

function open(at: string, of = calls) {
  const { keyboard } = show(<List of={of} />, { at })
  const button = (name: string) => screen.getByRole('button', { name })
  const press = async (...names: string[]) => {
    for (const name of names) await keyboard.click(button(name))
  }
  return { keyboard, button, press, address: () => screen.getByTestId('address').textContent }
}

it('stands in the address, beside the filters', async () => {
  const { keyboard, address } = open('/calls?status=missed')
  await keyboard.click(screen.getByRole('link', { name: 'b' }))
  expect(address()).toBe('/calls?status=missed&call=b')
  expect(screen.getByLabelText('open')).toHaveTextContent('b')
})

it('leads to the call before and the one after, as far as there are some', async () => {
  const { button, press, address } = open('/calls?call=b')
  await press('next')
  expect(address()).toBe('/calls?call=c')
  expect(button('next')).toBeDisabled()
  await press('previous', 'previous')
  expect(address()).toBe('/calls?call=a')
  expect(button('previous')).toBeDisabled()
})

it('is left in one step back, however many were leafed through', async () => {
  const { keyboard, press, address } = open('/calls')
  await keyboard.click(screen.getByRole('link', { name: 'a' }))
  await press('next', 'next', 'back')
  expect(address()).toBe('/calls')
})

it('closes onto the row it was opened from, and back opens it again', async () => {
  const { press, address } = open('/calls?call=b&status=missed')
  await press('close')
  expect(address()).toBe('/calls?status=missed')
  expect(screen.getByRole('link', { name: 'b' })).toHaveFocus()
  await press('back')
  expect(address()).toBe('/calls?call=b&status=missed')
})

it('stays open where the list does not have it, with nothing beside it', () => {
  const { button } = open('/calls?call=z')
  expect(screen.getByLabelText('open')).toHaveTextContent('z')
  expect(button('previous')).toBeDisabled()
  expect(button('next')).toBeDisabled()
})
