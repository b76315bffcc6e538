import { CodeBlock } from '@/components/ui/CodeBlock'
import { useAuth } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

type Props = {
  client: Client
  /** The API key; without one the command carries the user's own token. */
  apiKey?: string
}

/** A command that logs a first call for this client. The secret is shown shortened and copied whole. */
export function CurlCommand({ client, apiKey }: Props) {
  const t = useText()
  const { token } = useAuth()
  const secret = apiKey ?? token ?? ''
  const command = (shown: string) =>
    [
      `curl ${location.origin}/api/calls \\`,
      `  -H 'Authorization: Bearer ${shown}' \\`,
      `  -H 'Content-Type: application/json' \\`,
      `  -d '${JSON.stringify(sampleCall(client))}'`,
    ].join('\n')
  return (
    <div>
      <CodeBlock
        code={command(secret)}
        shown={command(`${secret.slice(0, apiKey ? 12 : 6)}…`)}
        copyLabel={t.guide.copyCurl}
      />
      {!apiKey && <p className="mt-1 text-xs text-faint">{t.guide.curlHint}</p>}
    </div>
  )
}

// It began a minute before the page showed it; one line, without an apostrophe, for the shell.
function sampleCall(client: Client) {
  const start = Date.now() - 60_000
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  return {
    client_id: client.id,
    direction: 'inbound',
    from_number: '+12025550123',
    started_at: at(0),
    answered_at: at(2),
    ended_at: at(14),
    transcript: [
      {
        speaker: 'agent',
        text: `${client.name.replaceAll("'", '’')}, hello! How can I help?`,
        start_ms: 300,
        end_ms: 2900,
      },
      { speaker: 'caller', text: 'Are you open on Saturday?', start_ms: 3600, end_ms: 5400 },
      { speaker: 'agent', text: 'Yes, from ten to four.', start_ms: 6100, end_ms: 8000 },
    ],
  }
}
