import { Frown, Meh, PhoneIncoming, PhoneOutgoing, Smile } from 'lucide-react'

import { Badge, type Tone } from '@/components/ui/Badge'
import { useText } from '@/hooks/useText'
import type { CallStatus, Direction, Outcome, Sentiment, SentimentLabel } from '@/services/types'

const statusTones: Record<CallStatus, Tone> = {
  ringing: 'info',
  in_progress: 'info',
  completed: 'neutral',
  missed: 'negative',
  voicemail: 'warning',
  failed: 'negative',
}
const outcomeTones: Partial<Record<Outcome, Tone>> = {
  appointment_booked: 'accent',
  callback_requested: 'warning',
  spam: 'negative',
  abandoned: 'negative',
}
const moods = {
  positive: { icon: Smile, style: 'text-positive' },
  neutral: { icon: Meh, style: 'text-faint' },
  negative: { icon: Frown, style: 'text-negative' },
}

export function StatusBadge({ status }: { status: CallStatus }) {
  return (
    <Badge tone={statusTones[status]} dot>
      {useText().calls.statuses[status]}
    </Badge>
  )
}

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcomeTones[outcome] ?? 'neutral'}>{useText().calls.outcomes[outcome]}</Badge>
}

export function MoodIcon({ label }: { label: SentimentLabel }) {
  const { icon: Icon, style } = moods[label]
  return <Icon aria-hidden className={`size-4 shrink-0 ${style}`} />
}

export function SentimentMark({ sentiment, score }: { sentiment: Sentiment; score?: string }) {
  const { calls } = useText()
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <MoodIcon label={sentiment.label} />
      {calls.sentiments[sentiment.label]}
      {score && <span className="text-faint tabular-nums">{score}</span>}
    </span>
  )
}

export function DirectionIcon({ direction }: { direction: Direction }) {
  const { calls } = useText()
  const Icon = direction === 'inbound' ? PhoneIncoming : PhoneOutgoing
  return <Icon role="img" aria-label={calls.directions[direction]} className="size-3.5 shrink-0 text-faint" />
}
