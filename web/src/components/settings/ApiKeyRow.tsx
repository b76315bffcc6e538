import { useState } from 'react'

import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { useMinute } from '@/hooks/useClock'
import { useFormat, useRelative } from '@/hooks/useFormat'
import { useRevokeApiKey } from '@/hooks/useSettings'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import type { ApiKey } from '@/services/types'

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const t = useText()
  const format = useFormat()
  const relative = useRelative()
  const revoke = useRevokeApiKey()
  const [asking, setAsking] = useState(false)
  const created = format.date(apiKey.created_at)
  const { expires_at: expires } = apiKey
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-56 grow basis-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium wrap-anywhere">{apiKey.name}</span>
          <code className="rounded-sm bg-sunken px-1.5 font-mono text-xs text-muted">{apiKey.prefix}…</code>
        </p>
        <p className="mt-0.5 text-sm text-muted">
          {apiKey.created_by ? t.apiKeys.createdBy(apiKey.created_by, created) : t.apiKeys.created(created)} ·{' '}
          {apiKey.last_used_at ? t.apiKeys.lastUsed(relative(apiKey.last_used_at)) : t.apiKeys.neverUsed}
        </p>
        <p className="mt-1.5 flex flex-wrap gap-1">
          {apiKey.scopes.map((scope) => (
            <Badge key={scope}>{t.apiKeys.scopeNames[scope] ?? scope}</Badge>
          ))}
          {expires && <Expiry at={expires} />}
        </p>
      </div>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t.apiKeys.revoke}
      </Button>
      {asking && (
        <ConfirmDialog
          danger
          title={t.apiKeys.revokeTitle(apiKey.name)}
          confirmLabel={t.apiKeys.revoke}
          onConfirm={() =>
            revoke.mutateAsync(apiKey.id).then(() => toast.success(t.apiKeys.revoked(apiKey.name)))
          }
          onClose={() => setAsking(false)}
        >
          {t.apiKeys.revokeText}
        </ConfirmDialog>
      )}
    </li>
  )
}

function Expiry({ at }: { at: string }) {
  const t = useText()
  const format = useFormat()
  const over = Date.parse(at) <= useMinute()
  return (
    <Badge tone={over ? 'negative' : 'warning'}>
      {over ? t.apiKeys.expired : t.apiKeys.expiresOn(format.date(at))}
    </Badge>
  )
}
