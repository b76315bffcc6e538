import { Archive, Briefcase, Pencil, Plus, Trash2 } from 'lucide-react'
import { Link } from 'react-router'

import { Button, type ButtonProps } from '@/components/ui/Button'
import { ColumnMenu } from '@/components/ui/ColumnMenu'
import { CopyButton } from '@/components/ui/CopyButton'
import { FilterChip } from '@/components/ui/FilterChip'
import { IconButton } from '@/components/ui/IconButton'
import { Kbd } from '@/components/ui/Kbd'
import {
  Menu,
  MenuCheckItem,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '@/components/ui/Menu'
import { Tooltip } from '@/components/ui/Tooltip'
import { Live, longText, longWord, type Exhibit } from '@/gallery/exhibit'

const columns = [
  { value: 'outcome', label: 'Outcome' },
  { value: 'cost', label: 'Cost' },
]
const variants = ['primary', 'secondary', 'ghost', 'danger'] as const

const everyVariant = (props: ButtonProps) => (
  <div className="flex flex-wrap gap-2">
    {variants.map((variant) => (
      <Button key={variant} variant={variant} {...props}>
        {props.children ?? variant}
      </Button>
    ))}
  </div>
)

export const actions: Exhibit[] = [
  {
    of: 'Button',
    states: [
      { name: 'Default', show: everyVariant({}) },
      { name: 'Small', show: everyVariant({ size: 'sm' }) },
      { name: 'Disabled', show: everyVariant({ disabled: true }) },
      { name: 'Busy', show: everyVariant({ busy: true }) },
      {
        name: 'With an icon',
        show: (
          <Button variant="primary">
            <Plus aria-hidden className="size-4" />
            Add client
          </Button>
        ),
      },
      {
        name: 'As a link',
        show: (
          <Button asChild>
            <Link to="/gallery">To the gallery</Link>
          </Button>
        ),
      },
      { name: 'Long text', show: <Button>{longWord}</Button> },
    ],
  },
  {
    of: 'IconButton',
    states: [
      { name: 'Default', show: <IconButton label="Edit" icon={<Pencil className="size-4" />} /> },
      {
        name: 'With a shortcut',
        show: <IconButton label="Edit" shortcut="E" icon={<Pencil className="size-4" />} />,
      },
      {
        name: 'Secondary',
        show: <IconButton variant="secondary" label="Edit" icon={<Pencil className="size-4" />} />,
      },
      { name: 'Disabled', show: <IconButton label="Edit" disabled icon={<Pencil className="size-4" />} /> },
      {
        name: 'Small',
        show: <IconButton size="icon-sm" label="Edit" icon={<Pencil className="size-4" />} />,
      },
    ],
  },
  { of: 'CopyButton', states: [{ name: 'Default', show: <CopyButton text="copied" /> }] },
  {
    of: 'FilterChip',
    states: [
      { name: 'Any', show: <FilterChip icon={<Briefcase />} label="Profession" /> },
      { name: 'Chosen', show: <FilterChip icon={<Briefcase />} label="Profession" value="Restaurant" /> },
      { name: 'Long text', show: <FilterChip icon={<Briefcase />} label="Profession" value={longWord} /> },
    ],
  },
  {
    of: 'Kbd',
    states: [
      { name: 'Default', show: <Kbd>K</Kbd> },
      { name: 'Long', show: <Kbd>Ctrl</Kbd> },
      {
        name: 'Inverse',
        show: (
          <span className="rounded-md bg-ink p-2 text-surface">
            <Kbd inverse>K</Kbd>
          </span>
        ),
      },
    ],
  },
  {
    of: 'Tooltip',
    states: [
      {
        name: 'Default',
        show: (
          <Tooltip label="Said on hover and focus" shortcut="T">
            <Button>Hover</Button>
          </Tooltip>
        ),
      },
      {
        name: 'Long text',
        show: (
          <Tooltip label={longText}>
            <Button>Hover</Button>
          </Tooltip>
        ),
      },
    ],
  },
  {
    of: 'ColumnMenu',
    states: [
      {
        name: 'One hidden',
        show: (
          <Live<string[]> from={['cost']}>
            {(hidden, set) => (
              <ColumnMenu
                columns={columns}
                choice={{
                  visibility: {},
                  shows: (column) => !hidden.includes(column),
                  show: (column, shown) =>
                    set(shown ? hidden.filter((one) => one !== column) : [...hidden, column]),
                  reset: hidden.length > 0 ? () => set([]) : undefined,
                }}
              />
            )}
          </Live>
        ),
      },
    ],
  },
  { of: 'Menu', states: [{ name: 'With every kind of item', show: <EveryItem /> }] },
]

function EveryItem() {
  return (
    <Menu align="start" trigger={<Button>Open</Button>}>
      <MenuItem icon={<Pencil />}>Edit</MenuItem>
      <MenuItem icon={<Archive />} disabled>
        Archive
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger>
        Erase
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>One of these</MenuLabel>
      <Live from="warm">
        {(value, set) => (
          <MenuRadioGroup value={value} onValueChange={set}>
            <MenuRadioItem value="warm">Warm</MenuRadioItem>
            <MenuRadioItem value="calm">Calm</MenuRadioItem>
          </MenuRadioGroup>
        )}
      </Live>
      <MenuSeparator />
      <MenuLabel>Any of these</MenuLabel>
      <Live from>
        {(checked, set) => (
          <MenuCheckItem checked={checked} onCheckedChange={set}>
            Outcome
          </MenuCheckItem>
        )}
      </Live>
    </Menu>
  )
}
