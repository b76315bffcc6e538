import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { StatsCards } from '@/components/dashboard/StatsCards'
import { ApiError } from '@/services/error'
import type { Figures } from '@/services/types'
import { show } from '@/test/render'
import { en } from '@/text/en'

const stat = { value: 12, previous: 10, change: 0.2 }
const figures: Figures = {
  calls: stat,
  answered_share: stat,
  minutes: stat,
  average_duration_seconds: stat,
  positive_share: stat,
  appointments_booked: stat,
  revenue_minor: stat,
  cost_micros: stat,
}

function open(known: Figures | undefined, error: unknown) {
  const refetch = vi.fn()
  const query = { isFetching: false, isPlaceholderData: false, error, refetch }
  const { keyboard } = show(
    <StatsCards query={query} figures={known}>
      {null}
    </StatsCards>,
  )
  return { keyboard, refetch }
}

const mark = () => screen.queryByRole('button', { name: en.errors.outOfDateRetry })

it('says nothing beside figures that are up to date', () => {
  open(figures, null)
  expect(screen.getByRole('list', { name: en.stats.label })).toHaveTextContent('12')
  expect(mark()).toBeNull()
})

it('keeps figures that could not be read again, says so quietly and tries again', async () => {
  const { keyboard, refetch } = open(figures, new ApiError('network'))
  expect(screen.getByRole('list', { name: en.stats.label })).toHaveTextContent('12')
  await keyboard.click(mark()!)
  expect(refetch).toHaveBeenCalledOnce()
})

it('says what failed where there are none', () => {
  open(undefined, new ApiError('network'))
  expect(screen.getByRole('alert')).toHaveTextContent(en.errors.network)
  expect(mark()).toBeNull()
})
