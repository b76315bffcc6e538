import { Navigate, useParams } from 'react-router'

import { Page } from '@/components/common/Page'
import { Appearance } from '@/components/settings/Appearance'
import { PasswordForm } from '@/components/settings/PasswordForm'
import { ProfileForm } from '@/components/settings/ProfileForm'
import { Sessions } from '@/components/settings/Sessions'
import type { SettingsSection } from '@/components/settings/sections'
import { SettingsNav } from '@/components/settings/SettingsNav'
import { useText } from '@/hooks/useText'

const sections: Record<SettingsSection, () => React.ReactNode> = {
  profile: () => <ProfileForm />,
  security: () => (
    <>
      <PasswordForm />
      <Sessions />
    </>
  ),
  appearance: () => <Appearance />,
}

export default function Settings() {
  const t = useText()
  const { section = 'profile' } = useParams()
  if (!(section in sections)) return <Navigate to="/settings" replace />
  return (
    <Page title={t.settings.title}>
      <div className="grid items-start gap-x-10 gap-y-4 md:grid-cols-[11rem_minmax(0,40rem)]">
        <SettingsNav />
        <div className="space-y-4">{sections[section as SettingsSection]()}</div>
      </div>
    </Page>
  )
}
