import { ScrollText } from 'lucide-react'

import { AuditRow } from '@/components/settings/AuditRow'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { QueryGap } from '@/components/ui/QueryGap'
import { Select } from '@/components/ui/Select'
import { useAuditFilters } from '@/hooks/useAuditFilters'
import { useAuditLog, useTeam } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'

// A select has no empty value of its own.
const any = 'any'

export function AuditLog() {
  const t = useText()
  const { query, set } = useAuditFilters()
  const log = useAuditLog(query)
  const team = useTeam()
  const subjects = Object.entries(t.audit.subjects).map(([value, label]) => ({ value, label }))
  const people = (team.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const choose = (name: 'about' | 'by') => (value: string) => set(name, value === any ? null : value)
  return (
    <Card title={t.audit.title} description={t.audit.intro} padded={false}>
      <div className="grid grid-cols-2 gap-2 border-b border-line px-4 py-2.5 sm:grid-cols-[11rem_11rem]">
        <Select
          label={t.audit.about}
          value={query.action ?? any}
          options={[{ value: any, label: t.audit.aboutAny }, ...subjects]}
          onChange={choose('about')}
        />
        <Select
          label={t.audit.by}
          value={query.user_id ?? any}
          options={[{ value: any, label: t.audit.byAny }, ...people]}
          onChange={choose('by')}
        />
      </div>
      <QueryGap query={log} rows={6} avatar />
      {log.entries?.length === 0 && (
        <EmptyState icon={<ScrollText />} title={t.audit.emptyTitle}>
          {t.audit.empty}
        </EmptyState>
      )}
      <ul aria-label={t.audit.title}>
        {log.entries?.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ul>
      <MoreRows query={log} />
    </Card>
  )
}
