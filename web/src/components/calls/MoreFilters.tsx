import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'

import { DurationFilter } from '@/components/calls/DurationFilter'
import { NumberFilter } from '@/components/calls/NumberFilter'
import { Toggles } from '@/components/calls/Toggles'
import { FilterChip } from '@/components/ui/FilterChip'
import { popupStyle } from '@/components/ui/popup'
import type { useCallFilters } from '@/hooks/useCallFilters'
import { useText } from '@/hooks/useText'
import { cx } from '@/lib/cx'
import { directions } from '@/services/types'

type Props = Pick<ReturnType<typeof useCallFilters>, 'filters' | 'set'> & { icon: ReactNode }

/** The filters that few need every day. */
export function MoreFilters({ icon, filters, set }: Props) {
  const t = useText()
  const { number, min_duration, max_duration, direction, recording } = filters
  const length = min_duration ?? max_duration
  const count = [number, length, direction, recording].filter((value) => value !== undefined).length
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <FilterChip
          icon={icon}
          label={t.common.more}
          value={count || undefined}
          aria-label={t.calls.moreFilters}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t.calls.moreFilters}
          className={cx(
            popupStyle,
            'max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] space-y-4 overflow-y-auto p-3',
          )}
        >
          <NumberFilter value={number ?? ''} onChange={(number) => set({ number })} />
          <Section title={t.calls.duration}>
            <DurationFilter
              bounds={{ min_duration, max_duration }}
              onChange={(change) => set(written(change))}
            />
          </Section>
          <Section title={t.calls.direction}>
            <Toggles
              label={t.calls.direction}
              choices={directions.map((id) => ({ id, label: t.calls.directions[id] }))}
              chosen={direction}
              onChange={(direction) => set({ direction })}
            />
          </Section>
          <Section title={t.calls.recording}>
            <Toggles
              label={t.calls.recording}
              choices={[
                { id: 'yes', label: t.calls.withRecording },
                { id: 'no', label: t.calls.withoutRecording },
              ]}
              chosen={recording}
              onChange={(recording) => set({ recording })}
            />
          </Section>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const written = (bounds: Record<string, number | undefined>) =>
  Object.fromEntries(Object.entries(bounds).map(([name, seconds]) => [name, seconds?.toString()]))

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-1.5 text-sm font-medium">{title}</h2>
    {children}
  </section>
)
