import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ClientOutcomes } from '@/components/clients/ClientOutcomes'
import * as images from '@/lib/chartImage'
import * as downloads from '@/lib/download'
import type { ClientStats } from '@/services/types'
import { show } from '@/test/render'
import { en } from '@/text/en'

const loaded = {
  isPending: false,
  isFetching: false,
  isPlaceholderData: false,
  error: null,
  refetch: () => undefined,
}
const none = {
  appointment_booked: 0,
  information_given: 0,
  message_taken: 0,
  callback_requested: 0,
  transferred: 0,
  spam: 0,
  abandoned: 0,
}

function open(outcomes: Partial<typeof none>) {
  const stats = { outcomes: { ...none, ...outcomes } } as ClientStats
  return show(<ClientOutcomes query={loaded} stats={stats} />)
}

it('shows what happened, the most frequent first, and nothing else', () => {
  open({ spam: 3, message_taken: 1200 })
  const bars = within(screen.getByRole('list', { name: en.analytics.outcomes })).getAllByRole('listitem')
  expect(bars.map((bar) => bar.textContent)).toEqual(['Message taken1,200', 'Spam3'])
})

it('has all outcomes in the table behind it', async () => {
  const { keyboard } = open({ spam: 3 })
  await keyboard.click(screen.getByRole('button', { name: en.charts.asTable }))
  const rows = within(screen.getByRole('table', { name: en.analytics.outcomes })).getAllByRole('row')
  expect(rows).toHaveLength(8)
  expect(rows[1]).toHaveTextContent('Spam3')
})

it('is saved as a picture', async () => {
  const save = vi.spyOn(downloads, 'saveFile').mockImplementation(() => undefined)
  const picture = vi.spyOn(images, 'chartToPng').mockResolvedValue(new Blob())
  const { keyboard } = open({ spam: 3 })
  await keyboard.click(screen.getByRole('button', { name: en.charts.actions(en.analytics.outcomes) }))
  await keyboard.click(screen.getByRole('menuitem', { name: en.charts.png }))
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith(expect.any(Blob), 'outcomes.png'))
  expect(picture.mock.calls[0]![0]).toHaveTextContent('Spam')
})

it('says so where nothing happened', () => {
  open({})
  expect(screen.getByText(en.charts.empty)).toBeVisible()
})
