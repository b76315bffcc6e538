import { Avatar } from '@/components/ui/Avatar'
import { Disclosure } from '@/components/ui/Disclosure'
import { SmallTable } from '@/components/ui/SmallTable'
import { useFormat } from '@/hooks/useFormat'
import { useText } from '@/hooks/useText'
import { changesOf, subjectName, type FieldChange } from '@/lib/audit'
import { readUserAgent } from '@/lib/userAgent'
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
  const say = (field: string, value: string) => {
    const device = field === 'user_agent' && readUserAgent(value)
    return device ? t.settings.on(device.browser, device.system) : value || t.common.none
  }
  return (
    <Disclosure summary={t.audit.changes(changes.length)}>
      <SmallTable heads={[t.audit.field, t.audit.before, t.audit.after]}>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row" className="font-normal">
              {t.audit.fields[field] ?? field.replaceAll('_', ' ')}
            </th>
            <td className="text-muted">{say(field, before)}</td>
            <td>{say(field, after)}</td>
          </tr>
        ))}
      </SmallTable>
    </Disclosure>
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
