// The wire types, as the API's document names them. Everything imports them from here, so that only
// this file knows where they come from. `npm run types` writes schema.d.ts anew from openapi.json.
import type { components } from '@/services/schema'

type Schemas = components['schemas']

export type User = Schemas['User']
export type Role = User['role']
export type Session = Schemas['Session']
export type Registration = Schemas['Registration']
export type Credentials = Schemas['Credentials']
export type UserChange = Schemas['UserChange']
export type SessionInfo = Schemas['SessionInfo']

export type Account = Schemas['Account']
export type AccountChange = Schemas['AccountChange']
export type TeamUser = Schemas['TeamUser']
export type Invitation = Schemas['Invitation']
export type ApiKey = Schemas['ApiKey']
export type ApiKeyDraft = Schemas['ApiKeyDraft']
export type NewApiKey = Schemas['NewApiKey']
export type Scope = NonNullable<ApiKeyDraft['scopes']>[number]
export type AuditEntry = Schemas['AuditEntry']

export type Client = Schemas['Client']
export type ClientDraft = Schemas['ClientDraft']
export type Profession = Client['profession']
export type ClientStatus = Client['status']

export type Plan = Schemas['Plan']
export type Subscription = Schemas['Subscription']
export type SubscriptionDraft = Schemas['SubscriptionDraft']
export type Cancellation = Schemas['Cancellation']
export type Subject = Plan['subject']
export type Invoice = Schemas['Invoice']
export type InvoiceStatus = Invoice['status']
export type InvoiceDetail = Schemas['InvoiceDetail']
export type InvoiceLine = InvoiceDetail['lines'][number]
export type Payment = Schemas['Payment']
export type PaymentDraft = Schemas['PaymentDraft']
export type PaymentMethod = PaymentDraft['method']
export type UsageRecord = Schemas['UsageRecord']

export type Call = Schemas['Call']
export type CallDetail = Schemas['CallDetail']
export type CallStatus = Call['status']
export type Direction = Call['direction']
export type Sentiment = Schemas['Sentiment']
export type SentimentLabel = Sentiment['label']
export type Outcome = NonNullable<Call['outcome']>
export type Turn = Schemas['Turn']
export type Transcript = { call_id: string; turns: Turn[] }
export type RecordingLink = Schemas['RecordingLink']
export type ImportReport = Schemas['ImportReport']

type Covered = { from: string; to: string; time_zone: string }
export type Stat = { value: number | null; previous: number | null; change: number | null }
export type Figures = Record<
  | 'calls'
  | 'answered_share'
  | 'minutes'
  | 'average_duration_seconds'
  | 'positive_share'
  | 'appointments_booked'
  | 'revenue_minor'
  | 'cost_micros',
  Stat
>
export type DashboardStats = Covered & {
  previous_from: string
  currency: string
  figures: Figures
  active_clients: Stat
}
export type DayOfCalls = { day: string; calls: number } & Record<CallStatus, number>
export type CallsPerDay = Covered & { days: DayOfCalls[] }
export type BusyHour = { weekday: number; hour: number; calls: number; answered: number }
export type BusyHours = Covered & { hours: BusyHour[] }
export type SentimentCounts = {
  rated: number
  positive: number
  neutral: number
  negative: number
  average_score: number | null
}
export type SentimentReport = Covered & {
  distribution: SentimentCounts
  trend: (SentimentCounts & { day: string })[]
  worst_rated: {
    id: string
    client_id: string
    client_name: string
    started_at: string
    score: number
    outcome: Outcome | null
    summary: string | null
  }[]
}
export type Earnings = { calls: number; revenue_minor: number; cost_micros: number; margin_micros: number }
export type EarningsSeries = {
  id: string | null
  name: string | null
  total: Earnings
  points: (Earnings & { starts: string })[]
}
export type Revenue = Covered & {
  currency: string
  interval: string
  total: Earnings
  series: EarningsSeries[]
}
export type ClientStats = Covered & {
  currency: string
  client_id: string
  client_name: string
  figures: Figures
  duration_seconds: { p50: number | null; p95: number | null }
  latency_ms: { p50: number | null; p95: number | null }
  outcomes: Record<Outcome, number>
  sentiment: SentimentCounts
  earnings: Earnings
  days: DayOfCalls[]
  hours: BusyHour[]
}

export type Page<Item> = { items: Item[]; next_cursor: string | null; total: number | null }

// The values of an enumeration, in the order in which people see them. It compiles only while the list is whole.
const all =
  <Value>() =>
  <const List extends readonly Value[]>(list: List & ([Value] extends [List[number]] ? unknown : never)) =>
    list as List

export const roles = all<Role>()(['viewer', 'member', 'admin', 'owner'])
export const scopes = all<Scope>()([
  'calls:write',
  'calls:read',
  'clients:read',
  'clients:write',
  'analytics:read',
])
export const invoiceStatuses = all<InvoiceStatus>()(['draft', 'issued', 'overdue', 'paid'])
export const paymentMethods = all<PaymentMethod>()(['bank_transfer', 'card', 'cash', 'other'])
export const professions = all<Profession>()([
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
])
export const callStatuses = all<CallStatus>()([
  'ringing',
  'in_progress',
  'completed',
  'missed',
  'voicemail',
  'failed',
])
export const directions = all<Direction>()(['inbound', 'outbound'])
export const sentimentLabels = all<SentimentLabel>()(['positive', 'neutral', 'negative'])
export const outcomes = all<Outcome>()([
  'appointment_booked',
  'information_given',
  'message_taken',
  'callback_requested',
  'transferred',
  'spam',
  'abandoned',
])
