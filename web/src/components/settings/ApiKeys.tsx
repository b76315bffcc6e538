import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'

import { ApiKeyDialog } from '@/components/settings/ApiKeyDialog'
import { ApiKeyRow } from '@/components/settings/ApiKeyRow'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { QueryGap } from '@/components/ui/QueryGap'
import { useApiKeys } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'

export function ApiKeys() {
  const t = useText()
  const keys = useApiKeys()
  const [creating, setCreating] = useState(false)
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden className="size-4" />
      {t.apiKeys.create}
    </Button>
  )
  const none = keys.data?.length === 0
  return (
    <Card
      title={t.apiKeys.title}
      description={t.apiKeys.intro}
      padded={false}
      actions={none ? undefined : create}
    >
      <QueryGap query={keys} rows={2} />
      {none && (
        <EmptyState icon={<KeyRound />} title={t.apiKeys.emptyTitle} actions={create}>
          {t.apiKeys.empty}
        </EmptyState>
      )}
      <ul aria-label={t.apiKeys.title}>
        {keys.data?.map((apiKey) => (
          <ApiKeyRow key={apiKey.id} apiKey={apiKey} />
        ))}
      </ul>
      {creating && <ApiKeyDialog onClose={() => setCreating(false)} />}
    </Card>
  )
}
