import { useState } from 'react'

import { ApiKeyForm } from '@/components/settings/ApiKeyForm'
import { SecretDialog } from '@/components/settings/SecretDialog'
import { CodeBlock } from '@/components/ui/CodeBlock'
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
    <SecretDialog
      title={t.apiKeys.createdTitle}
      description={apiKey.name}
      warning={t.apiKeys.createdText}
      closeLabel={t.apiKeys.stored}
      onClose={onClose}
    >
      <SecretBox secret={apiKey.key} label={t.apiKeys.copyKey} />
      {apiKey.scopes.some((scope) => scope.endsWith(':read')) && (
        <CodeBlock
          title={t.apiKeys.tryIt}
          code={`curl ${location.origin}/api/${path}?limit=3 \\\n  -H 'Authorization: Bearer ${apiKey.key}'`}
          shown={`curl ${location.origin}/api/${path}?limit=3 \\\n  -H 'Authorization: Bearer ${apiKey.prefix}…'`}
        />
      )}
    </SecretDialog>
  )
}
