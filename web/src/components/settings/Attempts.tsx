import { SmallTable } from '@/components/ui/SmallTable'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { inOtherWords } from '@/lib/serverSays'
import type { Attempt } from '@/services/types'

export function Attempts({ attempts }: { attempts: Attempt[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <SmallTable heads={[t.webhooks.attempt, t.webhooks.answer, t.webhooks.duration, t.webhooks.error]}>
      {attempts.map((attempt) => (
        <tr key={attempt.at}>
          <td title={format.fullDateTime(attempt.at)}>{format.dateTime(attempt.at)}</td>
          <td>{attempt.status ?? t.common.none}</td>
          <td>{t.webhooks.milliseconds(format.number(attempt.duration_ms))}</td>
          <td>
            {attempt.error ? (inOtherWords(attempt.error, t.serverSays) ?? attempt.error) : t.common.none}
          </td>
        </tr>
      ))}
    </SmallTable>
  )
}
