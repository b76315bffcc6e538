import { fireEvent, screen } from '@testing-library/react'
import { Route, Routes, useNavigate } from 'react-router'
import { expect, it } from 'vitest'

import { NumberFilter } from '@/components/calls/NumberFilter'
import { useAddress } from '@/hooks/useAddress'
import { useOpenCall } from '@/hooks/useOpenCall'
import { show } from '@/test/render'
import { aCall } from '@/test/samples'

type Acts = ReturnType<typeof useAddress<'number' | 'status'>> & {
  openCall: () => void
  go: (path: string) => void
}

/** Filters beside a list; each deed is a button, several at once if need be. */
function List({ deeds }: { deeds: Record<string, (acts: Acts) => void> }) {
  const address = useAddress<'number' | 'status'>()
  const { show: openCall } = useOpenCall([])
  const navigate = useNavigate()
  const acts: Acts = {
    ...address,
    openCall: () => openCall(aCall({ id: 'a' })),
    go: (path) => void navigate(path),
  }
  return (
    <>
      <NumberFilter
        value={address.params.get('number') ?? ''}
        onChange={(number) => address.set({ number })}
      />
      {Object.entries(deeds).map(([name, deed]) => (
        <button key={name} onClick={() => deed(acts)}>
          {name}
        </button>
      ))}
    </>
  )
}

function open(at: string, deeds: Record<string, (acts: Acts) => void>) {
  const { keyboard } = show(
    <Routes>
      <Route path="/calls" element={<List deeds={deeds} />} />
      <Route path="*" element={null} />
    </Routes>,
    { at },
  )
  return {
    keyboard,
    // Unlike a pointer it leaves the cursor where it is.
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    address: () => screen.getByTestId('address').textContent,
  }
}

it('keeps what was changed before the router has shown it', () => {
  const { press, address } = open('/calls?status=missed', {
    both: ({ set }) => {
      set({ status: null })
      set({ number: '202' })
    },
  })
  press('both')
  expect(address()).toBe('/calls?number=202')
})

it('keeps it where a call is opened meanwhile', () => {
  const { press, address } = open('/calls', {
    both: ({ set, openCall }) => {
      set({ number: '202' })
      openCall()
    },
  })
  press('both')
  expect(address()).toBe('/calls?number=202&call=a')
})

it('starts anew where the address changed otherwise', () => {
  const { press, address } = open('/calls', {
    set: ({ set }) => set({ number: '202' }),
    go: ({ go }) => go('/calls?status=failed'),
    openCall: ({ openCall }) => openCall(),
  })
  for (const deed of ['set', 'go', 'openCall']) press(deed)
  expect(address()).toBe('/calls?status=failed&call=a')
})

it('leaves the next page alone: what was just typed is no longer asked for', async () => {
  const { keyboard, press, address } = open('/calls', { leave: ({ go }) => go('/clients') })
  await keyboard.type(screen.getByRole('textbox'), '202')
  press('leave')
  expect(address()).toBe('/clients')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(address()).toBe('/clients')
})
