import { Card } from '@/components/ui/Card'
import { QueryGap } from '@/components/ui/QueryGap'
import { Segmented } from '@/components/ui/Segmented'
import { useUser } from '@/hooks/useAuth'
import { useErrorText } from '@/hooks/useErrorText'
import { useNotifications, useSaveNotification } from '@/hooks/useNotifications'
import { useText } from '@/hooks/useText'
import { toast } from '@/lib/toast'
import { notificationDeliveries, type NotificationPreference } from '@/services/types'

export function Notifications() {
  const t = useText()
  const { email, time_zone: zone } = useUser()
  const notifications = useNotifications()
  return (
    <Card title={t.notifications.title} description={t.notifications.intro(email)} padded={false}>
      <QueryGap query={notifications} rows={5} />
      <ul aria-label={t.notifications.title}>
        {notifications.data?.map((preference) => (
          <NotificationRow key={preference.event} preference={preference} />
        ))}
      </ul>
      <p className="px-4 py-3 text-sm text-muted">{t.notifications.daily(zone.replaceAll('_', ' '))}</p>
    </Card>
  )
}

function NotificationRow({ preference: { event, delivery } }: { preference: NotificationPreference }) {
  const t = useText()
  const describe = useErrorText()
  const save = useSaveNotification()
  const { name, text } = t.notifications.events[event]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      <div className="min-w-56 grow basis-0">
        <p className="font-medium">{name}</p>
        <p className="text-sm text-muted">{text}</p>
      </div>
      <Segmented
        label={name}
        value={delivery}
        onChange={(chosen) =>
          save.mutate({ event, delivery: chosen }, { onError: (error) => toast.error(describe(error)) })
        }
        choices={notificationDeliveries.map((value) => ({ value, label: t.notifications.deliveries[value] }))}
      />
    </li>
  )
}
