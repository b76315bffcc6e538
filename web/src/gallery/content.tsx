import { useTable } from '@tanstack/react-table'
import { Star } from 'lucide-react'

import { Avatar } from '@/components/ui/Avatar'
import { Badge, tones, type Tone } from '@/components/ui/Badge'
import { CodeBlock } from '@/components/ui/CodeBlock'
import { tableLook, type ColumnLook } from '@/components/ui/columns'
import { Facts } from '@/components/ui/Facts'
import { HeaderRow } from '@/components/ui/HeaderRow'
import { JsonBlock } from '@/components/ui/JsonBlock'
import { Meter } from '@/components/ui/Meter'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { SmallTable } from '@/components/ui/SmallTable'
import { Table, Td, Th } from '@/components/ui/Table'
import { TextBlock } from '@/components/ui/TextBlock'
import { Live, longText, longWord, type Exhibit } from '@/gallery/exhibit'

const names = ['Nora Lindgren', 'Trattoria Bell', 'Blue Heron Insurance', '7 Seas Travel', 'Østergård', 'X']
const rows = [
  { name: 'Trattoria Bell', calls: 128 },
  { name: longWord, calls: 7 },
]
const everyTone = Object.keys(tones) as Tone[]
const command = `curl ${location.origin}/api/calls \\\n  -H 'Authorization: Bearer sk_live_0123456789abcdefghijklmnopqrstuvwxyz'`

const badges = (more: { dot?: boolean } = {}) => (
  <div className="flex flex-wrap gap-2">
    {everyTone.map((tone) => (
      <Badge key={tone} tone={tone} {...more}>
        {tone}
      </Badge>
    ))}
  </div>
)

export const content: Exhibit[] = [
  {
    of: 'Avatar',
    states: (['sm', 'md', 'lg'] as const).map((size) => ({
      name: { sm: 'Small', md: 'Default', lg: 'Large' }[size],
      show: (
        <div className="flex flex-wrap gap-2">
          {names.map((name) => (
            <Avatar key={name} name={name} size={size} />
          ))}
        </div>
      ),
    })),
  },
  {
    of: 'Badge',
    states: [
      {
        name: 'Every tone',
        show: badges(),
      },
      {
        name: 'With a dot',
        show: badges({ dot: true }),
      },
      {
        name: 'With an icon',
        show: (
          <Badge tone="info" icon={<Star />}>
            Trial
          </Badge>
        ),
      },
      { name: 'Long text', show: <Badge>{longWord}</Badge> },
    ],
  },
  {
    of: 'Facts',
    states: [
      {
        name: 'Default',
        show: (
          <Facts
            facts={[
              { label: 'Status', value: 'Completed' },
              { label: 'Without a value', value: null },
              { label: 'Long text', value: longText },
              { label: 'Long word', value: longWord },
              { label: 'Sentences', value: longText, long: true },
            ]}
          />
        ),
      },
    ],
  },
  {
    of: 'Table',
    states: [
      {
        name: 'Default',
        show: (
          <Table aria-label="Clients">
            <thead>
              <tr>
                <Th>Name</Th>
                <Th align="right">Calls</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, calls }) => (
                <tr key={name}>
                  <Td className="h-12 wrap-anywhere">{name}</Td>
                  <Td align="right">{calls}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        ),
      },
    ],
  },
  { of: 'HeaderRow', states: [{ name: 'Sortable', show: <SortableTable /> }] },
  {
    of: 'SmallTable',
    states: [
      {
        name: 'Default',
        show: (
          <SmallTable heads={['Field', 'Before', 'After']}>
            <tr>
              <th scope="row" className="font-mono font-normal">
                name
              </th>
              <td>Bell</td>
              <td>{longWord}</td>
            </tr>
          </SmallTable>
        ),
      },
    ],
  },
  {
    of: 'CodeBlock',
    states: [
      { name: 'Default', show: <CodeBlock title="Try it" code={command} /> },
      { name: 'Without a title', show: <CodeBlock code="frontdesk serve" /> },
    ],
  },
  {
    of: 'JsonBlock',
    states: [
      { name: 'Default', show: <JsonBlock title="Payload" value={{ rows, note: longText }} /> },
      { name: 'Empty', show: <JsonBlock title="Metadata" value={{}} /> },
    ],
  },
  {
    of: 'TextBlock',
    states: [
      {
        name: 'Default',
        show: <TextBlock title="Request" text={'POST https://example.com/hook\nwebhook-id: 7'} />,
      },
      { name: 'Long', show: <TextBlock title="Answer" text={`${longText}\n${longWord}`} /> },
    ],
  },
  {
    of: 'Meter',
    states: [
      { name: 'Empty', show: <Meter label="Minutes" value="0 of 500" share={0} /> },
      { name: 'Half', show: <Meter label="Minutes" value="250 of 500" share={0.5} /> },
      { name: 'More than full', show: <Meter label="Minutes" value="612 of 500" share={1.22} /> },
    ],
  },
  {
    of: 'ProgressBar',
    states: [
      { name: 'Empty', show: <ProgressBar label="Sent" share={0} /> },
      { name: 'Under way', show: <ProgressBar label="Sent" share={0.4} /> },
      { name: 'Full', show: <ProgressBar label="Sent" share={1} /> },
    ],
  },
]

const columns = [
  { accessorKey: 'name', header: 'Name', meta: { sortKey: 'name' } satisfies ColumnLook },
  {
    accessorKey: 'calls',
    header: 'Calls',
    meta: { sortKey: 'calls', align: 'right', descendingFirst: true } satisfies ColumnLook,
  },
]

function SortableTable() {
  const table = useTable({ features: tableLook, columns, data: rows })
  return (
    <Live from="name">
      {(sort, set) => (
        <Table aria-label="Clients, sortable">
          <thead>
            <HeaderRow table={table} sort={sort} onSort={set} />
          </thead>
        </Table>
      )}
    </Live>
  )
}
