import { Globe } from 'lucide-react'

import { ClientFilter } from '@/components/clients/ClientFilter'
import { Combobox } from '@/components/ui/Combobox'
import { DateRangePicker, type DateChoice } from '@/components/ui/DateRangePicker'
import { FilterChip } from '@/components/ui/FilterChip'
import { useTimeZone } from '@/hooks/useFormat'
import { useTimeZoneOptions } from '@/hooks/useOptions'
import type { Period } from '@/hooks/usePeriod'
import { useText } from '@/hooks/useText'

type Props = {
  period: Period
  /** Also which client. */
  withClient?: boolean
}

/** Which days all cards of the page look at, and in whose time zone days begin. */
export default function PeriodBar({ period, withClient = false }: Props) {
  const t = useText()
  const own = useTimeZone()
  const zones = useTimeZoneOptions()
  const { preset, days, timeZone, client, setPeriod } = period
  const choose = (choice: DateChoice) =>
    setPeriod({
      range: choice && 'preset' in choice ? choice.preset : null,
      from: choice && 'days' in choice ? choice.days.from : null,
      to: choice && 'days' in choice ? choice.days.to : null,
    })
  return (
    <>
      {withClient && <ClientFilter value={client} onChange={(id) => setPeriod({ client: id })} />}
      <DateRangePicker
        required
        value={preset ? { preset } : { days }}
        timeZone={timeZone}
        onChange={choose}
      />
      <Combobox
        align="end"
        value={timeZone}
        onChange={(zone) => setPeriod({ tz: zone === own ? null : zone })}
        options={zones}
        searchLabel={t.analytics.timeZone}
        trigger={
          <FilterChip
            icon={<Globe />}
            label={t.analytics.timeZone}
            value={timeZone === own ? undefined : timeZone.replaceAll('_', ' ')}
          />
        }
      />
    </>
  )
}
