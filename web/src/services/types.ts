// The wire types, as the API's document names them. Everything imports them from here, so that only
// this file knows where they come from.

export type Role = 'viewer' | 'member' | 'admin' | 'owner'

export type Account = { id: string; name: string; time_zone: string; currency: string }

export type User = {
  id: string
  email: string
  name: string
  role: Role
  time_zone: string
  created_at: string
  account: Account
}

export type Session = { access_token: string; token_type: string; expires_in: number; user: User }

export type Registration = {
  email: string
  password: string
  name: string
  account_name?: string
  time_zone?: string
}

export type SessionInfo = {
  id: string
  current: boolean
  user_agent: string
  address: string
  created_at: string
  last_used_at: string
}

export const professions = [
  'accountant',
  'auto_repair',
  'bank',
  'car_rental',
  'contractor',
  'dentist',
  'doctor',
  'fitness',
  'hair_salon',
  'hotel',
  'insurance',
  'law_firm',
  'pharmacy',
  'plumber',
  'real_estate',
  'restaurant',
  'spa',
  'taxi',
  'travel_agency',
  'veterinarian',
  'other',
] as const
export type Profession = (typeof professions)[number]

export type ClientStatus = 'active' | 'archived'

export type PhoneNumber = { id: string; number: string; label: string | null; created_at: string }
export type PhoneNumberDraft = { number: string; label?: string }

export type ClientDraft = {
  name: string
  profession: Profession
  voice_id?: string
  email?: string
  time_zone?: string
  language?: string
  greeting?: string
  instructions?: string
  phone_numbers: PhoneNumberDraft[]
  metadata?: Record<string, unknown>
}

export type Client = {
  id: string
  name: string
  profession: Profession
  status: ClientStatus
  voice_id: string | null
  email: string | null
  time_zone: string
  language: string
  greeting: string | null
  instructions: string | null
  phone_numbers: PhoneNumber[]
  metadata: Record<string, unknown>
  calls_30_days: number
  last_call_at: string | null
  created_at: string
  updated_at: string
}

export const callStatuses = ['ringing', 'in_progress', 'completed', 'missed', 'voicemail', 'failed'] as const
export type CallStatus = (typeof callStatuses)[number]

export const directions = ['inbound', 'outbound'] as const
export type Direction = (typeof directions)[number]

export const sentimentLabels = ['positive', 'neutral', 'negative'] as const
export type SentimentLabel = (typeof sentimentLabels)[number]

export const outcomes = [
  'appointment_booked',
  'information_given',
  'message_taken',
  'callback_requested',
  'transferred',
  'spam',
  'abandoned',
] as const
export type Outcome = (typeof outcomes)[number]

export type Sentiment = { label: SentimentLabel; score: number }
export type Speaker = 'caller' | 'agent'
export type Turn = { speaker: Speaker; text: string; start_ms: number; end_ms: number }

export type Call = {
  id: string
  client_id: string
  client_name: string
  external_id: string | null
  direction: Direction
  status: CallStatus
  from_number: string | null
  to_number: string | null
  started_at: string
  answered_at: string | null
  ended_at: string | null
  ended_reason: string | null
  duration_seconds: number | null
  summary: string | null
  outcome: Outcome | null
  sentiment: Sentiment | null
  cost_micros: number
  price_minor: number | null
  currency: string
  has_recording: boolean
  turn_count: number
}

export type CostName =
  'telephony_micros' | 'speech_to_text_micros' | 'language_model_micros' | 'text_to_speech_micros'
export type LatencyName = 'response_ms' | 'speech_to_text_ms' | 'language_model_ms' | 'text_to_speech_ms'

export type CallDetail = Call & {
  costs: Record<CostName, number | null>
  latency: Record<LatencyName, number | null>
  extracted: Record<string, unknown>
  metadata: Record<string, unknown>
  created_at: string
  updated_at: string
}

export type Transcript = { call_id: string; turns: Turn[] }

export type RecordingLink = {
  url: string
  expires_at: string
  content_type: string
  duration_seconds: number | null
}

export type ImportResult = {
  imported: number
  duplicates: number
  clients_created: number
  rejected_count: number
  /** The first 1,000. */
  rejected: { line: number; reason: string }[]
}

export type Page<Item> = { items: Item[]; next_cursor: string | null; total: number | null }
