import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'

import { ClientFilter } from '@/components/clients/ClientFilter'
import { serve } from '@/test/backend'
import { show } from '@/test/render'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

const bell = aClient()
const cab = aClient({ id: 'client-2', name: 'Blue Cab' })

function Filter() {
  const [client, setClient] = useState<string>()
  return (
    <>
      <ClientFilter value={client} onChange={setClient} />
      <p data-testid="chosen">{client}</p>
    </>
  )
}

/** Of more clients than the picker knows: the server searches. */
async function open() {
  const log = serve({
    'GET /clients': ({ query }) => ({
      body: { items: [query.search ? cab : bell], next_cursor: null, total: 80 },
    }),
    'GET /clients/client-2': () => ({ body: cab, headers: { etag: '"v1"' } }),
  })
  const { keyboard } = show(<Filter />, { withClients: true })
  await waitFor(() => expect(log).toHaveLength(1))
  const openList = () => keyboard.click(screen.getByRole('button', { name: new RegExp(en.calls.client) }))
  await openList()
  return { keyboard, openList, names: () => screen.getAllByRole('option').map((one) => one.textContent) }
}

it('takes the client that is found for what was typed, by an Enter that is too quick', async () => {
  const { keyboard } = await open()
  await keyboard.keyboard('blue{Enter}')
  await waitFor(() => expect(screen.getByTestId('chosen')).toHaveTextContent('client-2'))
})

it('offers all clients as long as nothing is searched, and again when it is opened anew', async () => {
  const { keyboard, openList, names } = await open()
  await waitFor(() => expect(names()).toEqual([en.calls.clientAny, 'Trattoria Bell']))
  await keyboard.keyboard('blue')
  await waitFor(() => expect(names()).toEqual(['Blue Cab']))
  await keyboard.keyboard('{Escape}')
  await openList()
  await waitFor(() => expect(names()).toEqual([en.calls.clientAny, 'Trattoria Bell']))
})
