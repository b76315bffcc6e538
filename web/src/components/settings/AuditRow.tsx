import { ChevronRight } from 'lucide-react'

import { Avatar } from '@/components/ui/Avatar'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { changesOf, subjectName, type FieldChange } from '@/lib/audit'
import type { AuditEntry } from '@/services/types'

export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useText()
  const format = useFormat()
  const actor = useActorName(entry.actor)
  const title = useActionTitle(entry.action)
  const name = subjectName(entry)
  const changes = changesOf(entry)
  return (
    <li className="flex gap-3 border-b border-line px-4 py-3 last:border-0">
      <Avatar name={actor} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="min-w-0">
            <span className="font-medium">{title}</span>
            {name && <span className="wrap-anywhere text-muted"> · {name}</span>}
          </p>
          <time
            dateTime={entry.created_at}
            title={format.fullDateTime(entry.created_at)}
            className="text-sm whitespace-nowrap text-faint"
          >
            {format.dateTime(entry.created_at)}
          </time>
        </div>
        <p className="text-sm text-muted">
          {actor}
          {entry.address && ` ${t.audit.from(entry.address)}`}
        </p>
        {changes.length > 0 && <Changes changes={changes} />}
      </div>
    </li>
  )
}

function Changes({ changes }: { changes: FieldChange[] }) {
  const t = useText()
  return (
    <details className="group mt-1 text-sm">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {t.audit.changes(changes.length)}
      </summary>
      <table className="mt-2 w-full table-fixed text-left text-xs">
        <thead className="text-muted">
          <tr>
            {[t.audit.field, t.audit.before, t.audit.after].map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="align-top">
              <th scope="row" className="border-t border-line py-1 pr-3 font-mono font-normal wrap-anywhere">
                {field}
              </th>
              <td className="border-t border-line py-1 pr-3 wrap-anywhere text-muted">{before}</td>
              <td className="border-t border-line py-1 wrap-anywhere">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function useActorName({ kind, name }: AuditEntry['actor']): string {
  const t = useText()
  if (kind === 'system') return t.audit.system
  if (name === null) return t.audit.gone
  return kind === 'api_key' ? t.audit.apiKey(name) : name
}

// "client.archived": the words are known one by one, and together where that reads better.
function useActionTitle(action: string): string {
  const t = useText()
  const [subject = '', verb = ''] = action.split('.')
  return (
    t.audit.actions[action] ??
    `${t.audit.subjects[subject] ?? subject} ${t.audit.verbs[verb] ?? verb.replaceAll('_', ' ')}`
  )
}
