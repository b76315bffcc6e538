import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ClientForm } from '@/components/dashboard/ClientForm'
import { page, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { aClient } from '@/test/samples'
import { en } from '@/text/en'

const t = en.clients

function open(answer: Answer, version?: Parameters<typeof ClientForm>[0]['version']) {
  const log = serve({
    'GET /clients': () => page([]),
    'GET /voices': () =>
      page([{ id: 'ava', name: 'Ava', description: 'Warm, American', language: 'en', can_preview: false }]),
    'POST /clients': () => answer,
    'PUT /clients/client-1': () => answer,
  })
  const onSaved = vi.fn()
  const { keyboard } = show(
    <>
      <ClientForm id="form" version={version} onSaved={onSaved} />
      <button form="form">submit</button>
    </>,
    { withClients: true },
  )
  const submit = () => keyboard.click(screen.getByText('submit'))
  const sent = () => log.find(({ method }) => method === 'POST' || method === 'PUT')
  return { keyboard, submit, sent, onSaved }
}

async function choose(keyboard: ReturnType<typeof open>['keyboard'], profession: string) {
  await keyboard.click(screen.getByLabelText(t.profession))
  await keyboard.type(screen.getByRole('combobox', { name: t.profession }), `${profession}{Enter}`)
}

it('sends a new client with its number as E.164', async () => {
  const { keyboard, submit, sent, onSaved } = open({ status: 201, body: aClient() })
  await keyboard.type(screen.getByLabelText(t.name), 'Trattoria Bell')
  await choose(keyboard, 'resta')
  await keyboard.click(screen.getByRole('button', { name: t.addNumber }))
  await keyboard.type(screen.getByLabelText(t.numberOf(1)), '(202) 555-0119')
  await submit()
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(aClient()))
  expect(sent()?.body).toEqual({
    name: 'Trattoria Bell',
    profession: 'restaurant',
    phone_numbers: [{ number: '+12025550119' }],
  })
})

it('asks for what is missing and sends nothing', async () => {
  const { submit, sent } = open({ status: 201, body: aClient() })
  await submit()
  expect(await screen.findAllByText(en.validation.required)).toHaveLength(2)
  expect(screen.getByLabelText(t.name)).toHaveAccessibleDescription(en.validation.required)
  expect(screen.getByLabelText(t.name)).toHaveFocus()
  expect(sent()).toBeUndefined()
})

it('puts what the server refuses on its field, in a list too', async () => {
  const errors = [{ field: 'phone_numbers[0].number', message: 'belongs to another client' }]
  const { keyboard, submit, onSaved } = open({ status: 409, body: { title: 'Conflict', errors } })
  await keyboard.type(screen.getByLabelText(t.name), 'Bell')
  await choose(keyboard, 'taxi')
  await keyboard.click(screen.getByRole('button', { name: t.addNumber }))
  await keyboard.type(screen.getByLabelText(t.numberOf(1)), '202 555 0119')
  await submit()
  await waitFor(() => expect(screen.getByLabelText(t.numberOf(1))).toHaveAccessibleDescription(t.numberTaken))
  expect(onSaved).not.toHaveBeenCalled()
})

it('marks a label that is too long, not the number beside it', async () => {
  const { keyboard, submit, sent } = open({ status: 201, body: aClient() })
  await keyboard.click(screen.getByRole('button', { name: t.addNumber }))
  await keyboard.type(screen.getByLabelText(t.numberOf(1)), '202 555 0119')
  await keyboard.click(screen.getByLabelText(t.numberLabelOf(1)))
  await keyboard.paste('x'.repeat(61))
  await submit()
  const label = screen.getByLabelText(t.numberLabelOf(1))
  await waitFor(() => expect(label).toHaveAccessibleDescription(en.validation.tooLong(60)))
  expect(label).toBeInvalid()
  expect(screen.getByLabelText(t.numberOf(1))).toBeValid()
  expect(screen.getByLabelText(t.numberOf(1))).not.toHaveAccessibleDescription()
  expect(sent()).toBeUndefined()
})

it('says what else went wrong above the fields', async () => {
  const { submit } = open(
    { status: 412, body: { title: 'Precondition Failed' } },
    { client: aClient(), etag: '"v1"' },
  )
  await submit()
  expect(await screen.findByText(en.errors.conflict)).toBeInTheDocument()
})

it('changes a client under the version it was read in', async () => {
  const { keyboard, submit, sent, onSaved } = open(
    { body: aClient({ name: 'Bell & Sons' }) },
    { client: aClient({ metadata: { crm: 7 } }), etag: '"v1"' },
  )
  await keyboard.clear(screen.getByLabelText(t.name))
  await keyboard.type(screen.getByLabelText(t.name), 'Bell & Sons')
  await keyboard.type(screen.getByLabelText(t.retention, { exact: false }), '45')
  await submit()
  await waitFor(() => expect(onSaved).toHaveBeenCalled())
  expect(sent()?.headers.get('If-Match')).toBe('"v1"')
  expect(sent()?.body).toMatchObject({ name: 'Bell & Sons', metadata: { crm: 7 }, retention_days: 45 })
})

it('changes, adds and removes entries of the metadata, and keeps what is no text', async () => {
  const metadata = { crm: '007', old: 'x', address: { city: 'Bern' }, seats: 7 }
  const { keyboard, submit, sent } = open(
    { body: aClient() },
    { client: aClient({ metadata }), etag: '"v1"' },
  )
  await keyboard.type(screen.getByLabelText(t.entryValue(1)), '8')
  await keyboard.click(screen.getByRole('button', { name: t.removeEntry(2) }))
  await keyboard.click(screen.getByRole('button', { name: t.addEntry }))
  expect(screen.getByLabelText(t.entryName(4))).toHaveFocus()
  await keyboard.type(screen.getByLabelText(t.entryName(4)), 'tier')
  await keyboard.type(screen.getByLabelText(t.entryValue(4)), '2')
  await submit()
  await waitFor(() => expect(sent()).toBeDefined())
  expect(sent()?.body).toMatchObject({
    metadata: { crm: '0078', address: { city: 'Bern' }, seats: 7, tier: '2' },
  })
  expect(sent()?.body).not.toHaveProperty('metadata.old')
})

it('leaves names of the metadata alone that only the API would take', async () => {
  const metadata = { '': 'x', ' crm ': 1 }
  const { keyboard, submit, sent } = open(
    { body: aClient() },
    { client: aClient({ metadata }), etag: '"v1"' },
  )
  await keyboard.type(screen.getByLabelText(t.greeting, { exact: false }), 'Hello')
  await submit()
  await waitFor(() => expect(sent()).toBeDefined())
  expect(sent()?.body).toMatchObject({ greeting: 'Hello', metadata })
})

it('says below the metadata what the server refuses in it', async () => {
  const errors = [{ field: 'metadata', message: 'must take at most 16 KiB as JSON' }]
  const { submit } = open(
    { status: 422, body: { title: 'Unprocessable', errors } },
    { client: aClient({ metadata: { crm: '007' } }), etag: '"v1"' },
  )
  await submit()
  const group = screen.getByRole('group', { name: en.call.metadata })
  expect(await within(group).findByText('Must take at most 16 KiB as JSON.')).toBeInTheDocument()
})
