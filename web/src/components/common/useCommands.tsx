import { BookOpen, FileUp, Keyboard, LogOut, Monitor, Moon, PhoneIncoming, Plus, Sun } from 'lucide-react'
import { useNavigate } from 'react-router'

import { navigation } from '@/components/common/navigation'
import type { Opening } from '@/components/common/opening'
import { settingsSections } from '@/components/settings/sections'
import { Avatar } from '@/components/ui/Avatar'
import type { Command, CommandGroup } from '@/components/ui/CommandList'
import { useLogout, useMay } from '@/hooks/useAuth'
import type { useFind } from '@/hooks/useFind'
import { useFormat } from '@/hooks/useFormat'
import { usePhoneFormat } from '@/hooks/usePhoneFormat'
import { useText } from '@/hooks/useText'
import { useTheme } from '@/hooks/useTheme'
import { callerOf } from '@/lib/call'
import { matchesWords } from '@/lib/plain'
import type { Call, Client } from '@/services/types'

type Found = Pick<ReturnType<typeof useFind>, 'clients' | 'calls' | 'outdated'>
type Act = { open: (what: Opening) => void; close: () => void }

/** What the palette offers for what is typed: pages and actions by their words, clients and calls as found. */
export function useCommands(typed: string, found: Found, act: Act): CommandGroup[] {
  const t = useText()
  const pages = usePages(act.close)
  const actions = useActions(act)
  const { toClient, toCall } = useFoundCommands(act.close)
  const wanted = (command: Command) => matchesWords(`${command.label} ${command.detail ?? ''}`, typed)
  const asFound = (command: Command) => ({ ...command, outdated: found.outdated })
  return [
    { title: t.palette.pages, commands: pages.filter(wanted) },
    { title: t.palette.clients, commands: found.clients.map(toClient).map(asFound) },
    { title: t.palette.calls, commands: found.calls.map(toCall).map(asFound) },
    { title: t.palette.actions, commands: actions.filter(wanted) },
  ].filter(({ commands }) => commands.length > 0)
}

function useGoing(close: () => void) {
  const navigate = useNavigate()
  return (path: string) => () => {
    close()
    void navigate(path)
  }
}

function usePages(close: () => void): Command[] {
  const t = useText()
  const admin = useMay('admin')
  const go = useGoing(close)
  return [
    ...navigation.map(({ path, name, icon: Icon }) => ({
      id: name,
      label: t.nav[name],
      icon: <Icon />,
      run: go(path),
    })),
    ...settingsSections
      .filter(({ adminOnly }) => admin || !adminOnly)
      .map(({ id, path, icon: Icon }) => ({
        id: `settings-${id}`,
        label: t.settings[id],
        detail: t.settings.title,
        icon: <Icon />,
        run: go(path),
      })),
  ]
}

function useActions({ open, close }: Act): Command[] {
  const t = useText()
  const member = useMay('member')
  const logout = useLogout()
  const { setTheme } = useTheme()
  const after = (action: () => void) => () => {
    close()
    action()
  }
  const writing: Command[] = [
    { id: 'add-client', label: t.palette.addClient, icon: <Plus />, run: () => open('client') },
    { id: 'import', label: t.palette.importCalls, icon: <FileUp />, run: () => open('import') },
  ]
  return [
    ...(member ? writing : []),
    { id: 'light', label: t.palette.lightTheme, icon: <Sun />, run: after(() => setTheme('light')) },
    { id: 'dark', label: t.palette.darkTheme, icon: <Moon />, run: after(() => setTheme('dark')) },
    { id: 'system', label: t.palette.systemTheme, icon: <Monitor />, run: after(() => setTheme('system')) },
    {
      id: 'docs',
      label: t.palette.documentation,
      icon: <BookOpen />,
      run: () => location.assign('/api/docs'),
    },
    { id: 'help', label: t.keyboard.title, icon: <Keyboard />, run: () => open('help') },
    { id: 'sign-out', label: t.palette.signOut, icon: <LogOut />, run: after(() => logout.mutate()) },
  ]
}

function useFoundCommands(close: () => void) {
  const t = useText()
  const format = useFormat()
  const phone = usePhoneFormat()
  const go = useGoing(close)
  const toClient = (client: Client): Command => ({
    id: client.id,
    label: client.name,
    detail: t.professions[client.profession],
    icon: <Avatar name={client.name} size="sm" />,
    run: go(`/clients/${client.id}`),
  })
  const toCall = (call: Call): Command => {
    const caller = callerOf(call)
    return {
      id: call.id,
      label: call.client_name,
      detail: call.summary ?? (caller ? phone(caller) : t.calls.anonymous),
      icon: <PhoneIncoming />,
      aside: <span className="text-sm text-faint">{format.dateTime(call.started_at)}</span>,
      run: go(`/calls/${call.id}`),
    }
  }
  return { toClient, toCall }
}
