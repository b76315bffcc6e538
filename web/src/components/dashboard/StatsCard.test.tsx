import { screen } from '@testing-library/react'
import { PhoneCall } from 'lucide-react'
import { expect, it } from 'vitest'

import { StatsCard } from '@/components/dashboard/StatsCard'
import type { Stat } from '@/services/types'
import { show } from '@/test/render'

const card = (stat: Stat, neutral?: boolean) =>
  show(<StatsCard icon={PhoneCall} label="Calls" stat={stat} format={String} neutral={neutral} />)

it.each([
  ['more', { value: 12, previous: 10, change: 0.2 }, 'Up by20%', 'text-positive'],
  ['less', { value: 9, previous: 10, change: -0.1 }, 'Down by10%', 'text-negative'],
  ['next to the same', { value: 1000, previous: 1001, change: -0.001 }, 'Unchanged0%', 'text-faint'],
])('compares %s with the period before', (_name, stat, words, tone) => {
  card(stat)
  const change = screen.getByText(/%/)
  expect(change).toHaveTextContent(words)
  expect(change).toHaveClass(tone)
  expect(screen.getByText(`before: ${stat.previous}`)).toBeVisible()
})

it('tells the change of a share in points', () => {
  const stat = { value: 0.37, previous: 0.31, change: 0.19 }
  show(<StatsCard icon={PhoneCall} label="Positive" stat={stat} format={String} share />)
  expect(screen.getByText(/pts/)).toHaveTextContent('Up by6 pts')
})

it('takes no side where more is not better', () => {
  card({ value: 9, previous: 10, change: -0.1 }, true)
  expect(screen.getByText(/%/)).toHaveClass('text-faint')
})

it('says that there is nothing to compare with', () => {
  card({ value: null, previous: null, change: null })
  expect(screen.getByText('—')).toBeVisible()
  expect(screen.getByText('Nothing to compare with')).toBeVisible()
  expect(screen.queryByText(/%/)).toBeNull()
})

it('tells what the figure counts to those who ask', async () => {
  const stat = { value: 12, previous: 10, change: 0.2 }
  const { keyboard } = show(
    <StatsCard icon={PhoneCall} label="Call revenue" stat={stat} format={String} hint="Without plan fees." />,
  )
  await keyboard.tab()
  expect(screen.getByRole('button', { name: 'Without plan fees.' })).toHaveFocus()
  expect(await screen.findByRole('tooltip', { name: 'Without plan fees.' })).toBeInTheDocument()
})
