import { screen, within } from '@testing-library/react'
import { AxiosError } from 'axios'
import { expect, it, vi } from 'vitest'

import ImportDialog from '@/components/calls/ImportDialog'
import { held, serve, type Answer } from '@/test/backend'
import { show } from '@/test/render'
import { en } from '@/text/en'

const report = {
  imported: 1062,
  duplicates: 0,
  clients_created: 11,
  rejected_count: 1,
  rejected: [{ line: 500, reason: 'started_at is required' }],
}
const file = new File(['{"direction":"inbound"}\n'], 'calls.ndjson')
const chooser = () => screen.getByLabelText<HTMLInputElement>(en.import.choose, { selector: 'input' })

function open(answer: () => Answer | Promise<Answer>) {
  const log = serve({ 'POST /calls/import': answer })
  const onClose = vi.fn()
  const { keyboard } = show(<ImportDialog onClose={onClose} />)
  // The chooser only lets calls be picked; this test picks at will.
  return { log, keyboard, onClose, pick: (chosen: File) => keyboard.upload(chooser(), chosen) }
}

it('sends the file as it is and shows the counts and each rejected line', async () => {
  const answer = held({ body: report })
  const { log, pick } = open(answer.handler)
  await pick(file)
  expect(await screen.findByRole('progressbar')).toBeInTheDocument()
  answer.release()
  const row = await screen.findByRole('row', { name: /started_at is required/ })
  expect(within(row).getByText('500')).toBeInTheDocument()
  expect(screen.getByText('1,062')).toBeInTheDocument()
  expect(log[0]).toMatchObject({ query: { create_clients: 'true' }, body: file })
  expect(log[0]?.headers.get('Content-Type')).toBe('application/x-ndjson')
})

it('lets one choose another file after a failure', async () => {
  const { pick } = open(() => ({ status: 413, body: { title: 'Content Too Large' } }))
  await pick(file)
  expect(await screen.findByText(en.errors.tooLarge)).toBeInTheDocument()
  expect(chooser()).toBeInTheDocument()
})

it('goes on under the same key after a failure, and takes a new one for another file', async () => {
  const answers: Answer[] = [{ status: 500 }, { status: 500 }, { body: report }]
  const { log, keyboard, pick } = open(() => answers.shift()!)
  await pick(file)
  await keyboard.click(await screen.findByRole('button', { name: en.import.goOn }))
  await expect.poll(() => log.length).toBe(2)
  await pick(new File(['{}'], 'others.ndjson'))
  await screen.findByText('1,062')
  const [first, second, third] = log.map(({ headers }) => headers.get('Idempotency-Key'))
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(second).toBe(first)
  expect(third).toMatch(/^[0-9a-f]{32}$/)
  expect(third).not.toBe(first)
})

it.each([
  [
    'of a connection that broke',
    () => {
      throw new AxiosError('Network Error', AxiosError.ERR_NETWORK)
    },
    true,
  ],
  [
    'of a time-out',
    () => {
      throw new AxiosError('timeout', AxiosError.ECONNABORTED)
    },
    true,
  ],
  ['while the first request still runs', () => ({ status: 409 }), true],
  ['of a server in trouble', () => ({ status: 500 }), true],
  ['of a refusal of the file', () => ({ status: 413 }), false],
  ['of a refusal of the user', () => ({ status: 403 }), false],
  ['of another body under the key', () => ({ status: 422 }), false],
])('offers to go on only where that can help: because %s', async (_name, answer, offered) => {
  const { pick } = open(answer)
  await pick(file)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.queryAllByRole('button', { name: en.import.goOn })).toHaveLength(offered ? 1 : 0)
})

it('sends no empty file', async () => {
  const { log, pick } = open(() => ({ body: report }))
  await pick(new File([], 'calls.ndjson'))
  expect(await screen.findByText(en.import.empty)).toBeInTheDocument()
  expect(log).toEqual([])
})
