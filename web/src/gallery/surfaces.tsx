import { CalendarDays, Inbox, PhoneCall } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { CommandList, type CommandGroup } from '@/components/ui/CommandList'
import { Disclosure } from '@/components/ui/Disclosure'
import { SecretBox } from '@/components/ui/SecretBox'
import { Tabs } from '@/components/ui/Tabs'
import { ignore, Live, longText, longWord, type Exhibit } from '@/gallery/exhibit'

const commands: CommandGroup[] = [
  {
    title: 'Pages',
    commands: [
      { id: 'calls', label: 'Calls', icon: <PhoneCall />, run: ignore },
      { id: 'inbox', label: longWord, detail: longText, icon: <Inbox />, run: ignore },
    ],
  },
  {
    title: 'Actions',
    commands: [{ id: 'date', label: 'Choose dates', icon: <CalendarDays />, run: ignore }],
  },
]

const commandList = (groups: CommandGroup[], more: { busy?: boolean; note?: string } = {}) => (
  <div className="overflow-hidden rounded-lg border border-line">
    <Live from="">
      {(text, set) => (
        <CommandList
          label="Commands"
          placeholder="Search or jump to…"
          text={text}
          onText={set}
          groups={groups}
          busy={more.busy}
          note={more.note && <p className="px-4 py-6 text-center text-sm text-muted">{more.note}</p>}
        />
      )}
    </Live>
  </div>
)

export const surfaces: Exhibit[] = [
  {
    of: 'Card',
    states: [
      { name: 'Default', show: <Card title="Calls">Today three.</Card> },
      {
        name: 'With description and actions',
        show: (
          <Card title="Calls" description="Of the last 30 days" actions={<Button size="sm">Export</Button>}>
            Today three.
          </Card>
        ),
      },
      {
        name: 'Long text',
        show: (
          <Card title={longText} description={longText} actions={<Button size="sm">Export</Button>}>
            {longWord}
          </Card>
        ),
      },
    ],
  },
  {
    of: 'Tabs',
    states: [
      {
        name: 'Default',
        show: (
          <Tabs
            label="Call"
            tabs={[
              { id: 'facts', label: 'Facts', content: 'Two minutes.' },
              { id: 'raw', label: 'Raw', content: '{}' },
            ]}
          />
        ),
      },
    ],
  },
  {
    of: 'Disclosure',
    states: [{ name: 'Default', show: <Disclosure summary="2 attempts">{longText}</Disclosure> }],
  },
  {
    of: 'CommandList',
    states: [
      { name: 'Default', show: commandList(commands) },
      { name: 'Busy', show: commandList(commands, { busy: true }) },
      { name: 'Empty', show: commandList([], { note: 'Nothing found' }) },
    ],
  },
  {
    of: 'SecretBox',
    states: [
      { name: 'Default', show: <SecretBox secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" label="Copy" /> },
      {
        name: 'To be typed in',
        show: <SecretBox grouped secret="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" label="Copy" />,
      },
    ],
  },
]
