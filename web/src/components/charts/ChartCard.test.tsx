import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ChartCard, type Loading } from '@/components/charts/ChartCard'
import * as images from '@/lib/chartImage'
import * as downloads from '@/lib/download'
import { toast } from '@/lib/toast'
import { ApiError } from '@/services/error'
import { show } from '@/test/render'
import { en } from '@/text/en'

const loaded: Loading = {
  isFetching: false,
  isPlaceholderData: false,
  error: null,
  refetch: () => undefined,
}
const table = {
  columns: [{ label: 'Day' }, { label: 'Calls', format: (value: number) => `${value} calls` }],
  rows: [
    ['2026-11-01', 5],
    ['2026-11-02', 7],
  ],
}

function card(change: Partial<Parameters<typeof ChartCard>[0]> = {}, at = '/') {
  return show(
    <ChartCard title="Calls per day" filename="calls" query={loaded} table={table} {...change}>
      <svg data-testid="chart" />
    </ChartCard>,
    { at },
  )
}

it('shows the figures behind the chart as a table, and the chart again', async () => {
  const { keyboard } = card()
  expect(screen.getByTestId('chart')).toBeVisible()
  await keyboard.click(screen.getByRole('button', { name: 'Show as a table' }))
  const rows = within(screen.getByRole('table', { name: 'Calls per day' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual(['DayCalls', '2026-11-015 calls', '2026-11-027 calls'])
  expect(screen.queryByTestId('chart')).toBeNull()
  await keyboard.click(screen.getByRole('button', { name: 'Show as a chart' }))
  expect(screen.getByTestId('chart')).toBeVisible()
})

it('saves the figures as CSV', async () => {
  const save = vi.spyOn(downloads, 'saveFile').mockImplementation(() => undefined)
  const { keyboard } = card()
  await keyboard.click(screen.getByRole('button', { name: 'Copy or save: Calls per day' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Save as CSV' }))
  expect(save).toHaveBeenCalledWith(expect.any(Blob), 'calls.csv')
  expect(await save.mock.calls[0]![0].text()).toContain('Day,Calls\r\n2026-11-01,5\r\n')
})

it('copies the figures for a spreadsheet', async () => {
  const { keyboard } = card()
  await keyboard.click(screen.getByRole('button', { name: 'Copy or save: Calls per day' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Copy the table' }))
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toBe('Day\tCalls\n2026-11-01\t5\n2026-11-02\t7'),
  )
})

it('says how else to get the figures where the browser lets nothing be copied', async () => {
  const [good, bad] = [vi.spyOn(toast, 'success'), vi.spyOn(toast, 'error')]
  const { keyboard } = card()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No.', 'NotAllowedError'))
  await keyboard.click(screen.getByRole('button', { name: 'Copy or save: Calls per day' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Copy the table' }))
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.charts.copyFailed))
  expect(good).not.toHaveBeenCalled()
})

it('saves the picture under the name of its period', async () => {
  const save = vi.spyOn(downloads, 'saveFile').mockImplementation(() => undefined)
  const draw = vi.spyOn(images, 'chartToPng').mockResolvedValue(new Blob())
  const { keyboard } = card({}, '/?from=2026-11-01&to=2026-11-30&tz=Asia/Tokyo')
  await keyboard.click(screen.getByRole('button', { name: 'Copy or save: Calls per day' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Save as picture' }))
  await waitFor(() => expect(save).toHaveBeenCalledWith(expect.any(Blob), 'calls.png'))
  const { title, period } = draw.mock.lastCall![1]
  expect([title, period.replace(/\s/g, ' ')]).toEqual(['Calls per day', 'Nov 1 – 30, 2026 · Asia/Tokyo'])
})

it('says that no picture could be made', async () => {
  const bad = vi.spyOn(toast, 'error')
  vi.spyOn(images, 'chartToPng').mockRejectedValue(new Error('not drawn'))
  const { keyboard } = card()
  await keyboard.click(screen.getByRole('button', { name: 'Copy or save: Calls per day' }))
  await keyboard.click(screen.getByRole('menuitem', { name: 'Save as picture' }))
  await waitFor(() => expect(bad).toHaveBeenCalledWith(en.charts.pngFailed))
})

it('says what failed and tries again', async () => {
  const refetch = vi.fn()
  const { keyboard } = card({
    table: undefined,
    query: { ...loaded, error: new ApiError('network'), refetch },
  })
  expect(screen.getByText(/The server cannot be reached/)).toBeVisible()
  await keyboard.click(screen.getByRole('button', { name: 'Try again' }))
  expect(refetch).toHaveBeenCalledOnce()
})

it('keeps figures that could not be read again, says so quietly and tries again', async () => {
  const refetch = vi.fn()
  const { keyboard } = card({ query: { ...loaded, error: new ApiError('network'), refetch } })
  expect(screen.getByTestId('chart')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  await keyboard.click(screen.getByRole('button', { name: en.errors.outOfDateRetry }))
  expect(refetch).toHaveBeenCalledOnce()
})

it('says that nothing happened instead of an empty chart', () => {
  card({ empty: true })
  expect(screen.getByText('Nothing happened in this period.')).toBeVisible()
  expect(screen.queryByTestId('chart')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
