import { useState } from 'react'

import { ApiKeyForm } from '@/components/settings/ApiKeyForm'
import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { CodeBlock } from '@/components/ui/CodeBlock'
import { Dialog } from '@/components/ui/Dialog'
import { SecretBox } from '@/components/ui/SecretBox'
import { useText } from '@/hooks/useText'
import type { NewApiKey } from '@/services/types'

/** The form of a new key, and then the key, once. */
export function ApiKeyDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<NewApiKey | null>(null)
  if (created) return <CreatedKey apiKey={created} onClose={onClose} />
  return <ApiKeyForm onCreated={setCreated} onClose={onClose} />
}

function CreatedKey({ apiKey, onClose }: { apiKey: NewApiKey; onClose: () => void }) {
  const t = useText()
  const path = apiKey.scopes.find((scope) => scope.endsWith(':read'))?.startsWith('clients')
    ? 'clients'
    : 'calls'
  return (
    <Dialog
      open
      // A stray click would lose the key for good.
      keepOnOutsideClick
      onOpenChange={onClose}
      title={t.apiKeys.createdTitle}
      description={apiKey.name}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t.apiKeys.stored}
        </Button>
      }
    >
      <div className="space-y-4">
        <Alert tone="warning">{t.apiKeys.createdText}</Alert>
        <SecretBox secret={apiKey.key} label={t.apiKeys.copyKey} />
        {apiKey.scopes.some((scope) => scope.endsWith(':read')) && (
          <CodeBlock
            title={t.apiKeys.tryIt}
            code={`curl ${location.origin}/api/${path}?limit=3 \\\n  -H 'Authorization: Bearer ${apiKey.key}'`}
            shown={`curl ${location.origin}/api/${path}?limit=3 \\\n  -H 'Authorization: Bearer ${apiKey.prefix}…'`}
          />
        )}
      </div>
    </Dialog>
  )
}
