import { CircleCheck } from 'lucide-react'
import { Link } from 'react-router'

import { Button } from '@/components/ui/Button'
import { Table, Td, Th } from '@/components/ui/Table'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { refusalOf } from '@/lib/serverSays'
import type { ImportReport } from '@/services/types'

const mostShown = 100

type Props = { result: ImportReport; onAgain: () => void; onClose: () => void }

export function ImportReport({ result, onAgain, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const counts = [
    { label: t.import.imported, count: result.imported },
    { label: t.import.duplicates, count: result.duplicates },
    { label: t.import.clientsCreated, count: result.clients_created },
    { label: t.import.rejected, count: result.rejected_count },
  ]
  return (
    <div role="status">
      <p className="flex items-center gap-2 font-medium">
        <CircleCheck aria-hidden className="size-5 text-positive" />
        {t.import.doneTitle}
      </p>
      <dl className="mt-4 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
        {counts.map(({ label, count }) => (
          <div key={label} className="flex flex-col-reverse justify-end bg-surface px-3 py-2.5">
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {result.rejected.length > 0 && <Rejected result={result} />}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onAgain}>{t.import.another}</Button>
        <Button variant="primary" asChild>
          <Link to="/calls" onClick={onClose}>
            {t.import.show}
          </Link>
        </Button>
      </div>
    </div>
  )
}

function Rejected({ result: { rejected, rejected_count } }: { result: ImportReport }) {
  const t = useText()
  const hidden = rejected_count - Math.min(rejected.length, mostShown)
  return (
    <section className="mt-5">
      <h3 className="text-base font-semibold">{t.import.rejectedTitle(rejected_count)}</h3>
      <p className="text-sm text-muted">{t.import.rejectedText}</p>
      <div tabIndex={0} className="mt-2 max-h-56 overflow-y-auto rounded-lg border border-line">
        <Table aria-label={t.import.rejectedTitle(rejected_count)}>
          <thead>
            <tr>
              <Th align="right" className="sticky top-0 w-16">
                {t.import.line}
              </Th>
              <Th className="sticky top-0">{t.import.reason}</Th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, mostShown).map(({ line, reason }) => (
              <tr key={line}>
                <Td align="right" className="py-1.5">
                  {line}
                </Td>
                <Td className="py-1.5 text-sm wrap-anywhere text-muted">{refusalOf(reason, t.serverSays)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {hidden > 0 && <p className="mt-1 text-sm text-faint">{t.import.moreRejected(hidden)}</p>}
    </section>
  )
}
