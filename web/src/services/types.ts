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
export type TwoFactor = Schemas['TwoFactor']
export type Enrolment = Schemas['Enrolment']

/** What /settings/account answers: with what only the settings show. */
export type AccountSettings = Schemas['AccountAnswer']
export type AccountChange = Schemas['AccountChange']
export type TeamUser = Schemas['TeamUser']
export type Invitation = Schemas['Invitation']
export type ApiKey = Schemas['ApiKey']
export type ApiKeyDraft = Schemas['ApiKeyDraft']
export type NewApiKey = Schemas['NewApiKey']
export type Scope = NonNullable<ApiKeyDraft['scopes']>[number]
export type AuditEntry = Schemas['AuditEntry']
export type Webhook = Schemas['Webhook']
export type WebhookDraft = Schemas['WebhookDraft']
export type WebhookChange = Schemas['WebhookChange']
export type NewSecret = Schemas['WebhookWithSecret']
export type WebhookEvent = NonNullable<WebhookDraft['events']>[number]
export type Delivery = Schemas['Delivery']
export type Attempt = Schemas['Attempt']
export type NotificationPreference = Schemas['NotificationPreference']
export type NotificationDelivery = NotificationPreference['delivery']

export type Client = Schemas['Client']
export type ClientDraft = Schemas['ClientDraft']
export type Profession = Client['profession']
export type Voice = Schemas['Voice']
export type ClientStatus = Client['status']

export type Plan = Schemas['Plan']
export type Subscription = Schemas['Subscription']
export type SubscriptionDraft = Schemas['SubscriptionDraft']
export type Cancellation = Schemas['Cancellation']
export type Subject = Plan['subject']
export type Invoice = Schemas['Invoice']
export type InvoiceStatus = Invoice['status']
export type InvoiceDetail = Schemas['InvoiceDetail']
export type Unpaid = Schemas['Unpaid']
export type InvoiceLine = InvoiceDetail['lines'][number]
export type Payment = Schemas['Payment']
export type PaymentDraft = Schemas['PaymentDraft']
export type PaymentMethod = PaymentDraft['method']
export type UsageRecord = Schemas['UsageRecord']

export type Call = Schemas['Call']
/** What a list shows of a call. */
export type ListedCall = Pick<
  Call,
  | 'id'
  | 'client_name'
  | 'direction'
  | 'status'
  | 'from_number'
  | 'to_number'
  | 'started_at'
  | 'duration_seconds'
  | 'outcome'
  | 'sentiment'
  | 'cost_micros'
  | 'has_recording'
>
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

/** A figure beside that of the period before. */
export type Stat = Schemas['Ratio']
export type Figures = Schemas['Figures']
export type DashboardStats = Schemas['Dashboard']
export type DayOfCalls = Schemas['DayOfCalls']
export type CallsPerDay = Schemas['CallsPerDay']
export type BusyHour = Schemas['BusyHour']
export type BusyHours = Schemas['BusyHours']
export type SentimentCounts = Schemas['SentimentCounts']
export type ComparedClient = Schemas['ComparedClient']
export type ClientComparison = Schemas['ClientComparison']
export type SentimentReport = Schemas['SentimentReport']
export type EarningsSeries = Schemas['EarningsSeries']
export type Revenue = Schemas['Revenue']
export type ClientStats = Schemas['ClientStats']

export type Page<Item> = { items: Item[]; next_cursor: string | null; total: number | null }

// The values of an enumeration, in the order in which people see them. It compiles only while the list is whole.
const all =
  <Value>() =>
  <const List extends readonly Value[]>(list: List & ([Value] extends [List[number]] ? unknown : never)) =>
    list as List

export const roles = all<Role>()(['viewer', 'member', 'admin', 'owner'])
export const webhookEvents = all<WebhookEvent>()([
  'call.started',
  'call.ended',
  'call.analyzed',
  'client.created',
  'client.updated',
  'client.archived',
  'subscription.created',
  'subscription.canceled',
  'subscription.resumed',
  'invoice.issued',
  'invoice.paid',
])
export const notificationDeliveries = all<NotificationDelivery>()(['now', 'daily', 'off'])
export const scopes = all<Scope>()([
  'calls:write',
  'calls:read',
  'clients:read',
  'clients:write',
  'analytics:read',
])
export const subjects = all<Subject>()(['client', 'account'])
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
/** Calls that go on. */
export const openStatuses: readonly CallStatus[] = ['ringing', 'in_progress']
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
