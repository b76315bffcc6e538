import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'

import { Page } from '@/components/common/Page'
import { AccountForm } from '@/components/settings/AccountForm'
import { ApiKeys } from '@/components/settings/ApiKeys'
import { Appearance } from '@/components/settings/Appearance'
import { AuditLog } from '@/components/settings/AuditLog'
import { Notifications } from '@/components/settings/Notifications'
import { PasswordForm } from '@/components/settings/PasswordForm'
import { RetentionForm } from '@/components/settings/RetentionForm'
import { ProfileForm } from '@/components/settings/ProfileForm'
import { settingsSections, type SettingsSection } from '@/components/settings/sections'
import { Sessions } from '@/components/settings/Sessions'
import { SettingsNav } from '@/components/settings/SettingsNav'
import { Team } from '@/components/settings/Team'
import { TwoFactor } from '@/components/settings/TwoFactor'
import { Webhooks } from '@/components/settings/Webhooks'
import { EmptyState } from '@/components/ui/EmptyState'
import { useMay } from '@/hooks/useAuth'
import { useText } from '@/hooks/useText'

const contents: Record<SettingsSection, () => ReactNode> = {
  profile: () => <ProfileForm />,
  security: () => (
    <>
      <PasswordForm />
      <TwoFactor />
      <Sessions />
    </>
  ),
  appearance: () => <Appearance />,
  notifications: () => <Notifications />,
  account: () => (
    <>
      <AccountForm />
      <RetentionForm />
    </>
  ),
  team: () => <Team />,
  apiKeys: () => <ApiKeys />,
  webhooks: () => <Webhooks />,
  auditLog: () => <AuditLog />,
}

export default function Settings() {
  const t = useText()
  const { pathname } = useLocation()
  const { id } = useParams()
  const admin = useMay('admin')
  const at = pathname.replace(/\/$/, '')
  const section = settingsSections.find(({ path }) => at === (id ? `${path}/${id}` : path))
  if (!section) return <Navigate to="/settings" replace />
  return (
    <Page title={t.settings.title} windowTitle={t.settings[section.id]}>
      <div className="grid items-start gap-x-10 gap-y-4 md:grid-cols-[11rem_minmax(0,44rem)]">
        <SettingsNav />
        <div className="min-w-0 space-y-4">
          {admin || !section.adminOnly ? contents[section.id]() : <ForbiddenSection />}
        </div>
      </div>
    </Page>
  )
}

function ForbiddenSection() {
  const t = useText()
  return (
    <EmptyState icon={<LockKeyhole />} title={t.sections.forbiddenTitle}>
      {t.sections.forbidden}
    </EmptyState>
  )
}
