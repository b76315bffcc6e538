import { Card } from '@/components/ui/Card'
import { Facts } from '@/components/ui/Facts'
import { JsonBlock } from '@/components/ui/JsonBlock'
import { useFormat, useRelative } from '@/hooks/useFormat'
import { useLanguage } from '@/hooks/useText'
import { useVoices } from '@/hooks/useVoices'
import { formatPhone } from '@/lib/phone'
import type { Client } from '@/services/types'

/** What is known of a client: how to reach it, and how its receptionist behaves. */
export function ClientFacts({ client }: { client: Client }) {
  const { text: t, locale } = useLanguage()
  const format = useFormat()
  const relative = useRelative()
  const { data: voices } = useVoices()
  const voice =
    voices?.find(({ id }) => id === client.voice_id)?.name ?? client.voice_id ?? t.clients.voiceNone
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(client.language)
  const facts = [
    { label: t.clients.profession, value: t.professions[client.profession] },
    {
      label: t.clients.email,
      value: client.email && (
        <a href={`mailto:${client.email}`} className="text-accent-text hover:underline">
          {client.email}
        </a>
      ),
    },
    { label: t.clients.timeZone, value: client.time_zone.replaceAll('_', ' ') },
    { label: t.clients.retention, value: client.retention_days },
    { label: t.clients.calls30, value: format.number(client.calls_30_days) },
    {
      label: t.clients.lastCall,
      value: client.last_call_at ? relative(client.last_call_at) : t.clients.lastCallNever,
    },
    { label: t.clients.created, value: format.date(client.created_at) },
  ]
  const behaviour = [
    { label: t.clients.voice, value: voice },
    { label: t.clients.language, value: language },
    {
      label: t.clients.greeting,
      long: true,
      value: client.greeting && <q className="text-muted">{client.greeting}</q>,
    },
    {
      label: t.clients.instructions,
      long: true,
      value: client.instructions && (
        // A box that scrolls has to be in reach of the keyboard; where its text goes on, it fades.
        <p
          tabIndex={0}
          role="group"
          aria-label={t.clients.instructions}
          className="-mb-6 max-h-66 overflow-y-auto mask-b-from-[calc(100%-1.5rem)] pb-6 whitespace-pre-wrap text-muted"
        >
          {client.instructions}
        </p>
      ),
    },
  ]
  return (
    <>
      <Card title={t.clients.numbers}>
        <Numbers client={client} />
      </Card>
      <Card title={t.clients.details}>
        <Facts facts={facts} />
      </Card>
      <Card title={t.clients.behaviour}>
        <Facts facts={behaviour} />
      </Card>
      {Object.keys(client.metadata).length > 0 && (
        <Card>
          <JsonBlock title={t.call.metadata} value={client.metadata} />
        </Card>
      )}
    </>
  )
}

function Numbers({ client }: { client: Client }) {
  const { text: t } = useLanguage()
  if (client.phone_numbers.length === 0) return <p className="text-muted">{t.clients.noNumbers}</p>
  return (
    <ul className="space-y-1.5">
      {client.phone_numbers.map(({ id, number, label }) => (
        <li key={id} className="flex justify-between gap-3">
          <span className="tabular-nums">{formatPhone(number)}</span>
          {label && <span className="truncate text-muted">{label}</span>}
        </li>
      ))}
    </ul>
  )
}
