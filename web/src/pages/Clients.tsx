import { Plus, UsersRound } from 'lucide-react'
import { useCallback, useState } from 'react'

import { hiddenClientColumns } from '@/components/clients/clientColumns'
import { ClientFilters } from '@/components/clients/ClientFilters'
import { ClientDialog } from '@/components/common/dialogs'
import { FilteredList } from '@/components/common/FilteredList'
import { Page } from '@/components/common/Page'
import { ClientTable } from '@/components/dashboard/ClientTable'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { MoreRows } from '@/components/ui/MoreRows'
import { TableSkeleton } from '@/components/ui/TableSkeleton'
import { useMay } from '@/hooks/useAuth'
import { useClientFilters } from '@/hooks/useClientFilters'
import { useClients } from '@/hooks/useClients'
import { useColumnChoice } from '@/hooks/useColumnChoice'
import { useText } from '@/hooks/useText'
import type { Client } from '@/services/types'

export default function Clients() {
  const t = useText()
  const filters = useClientFilters()
  const list = useClients(filters.query)
  const columns = useColumnChoice('clients', hiddenClientColumns)
  const mayAdd = useMay('member')
  // Undefined: closed; null: a new client.
  const [editing, setEditing] = useState<Client | null>()
  const edit = useCallback((client: Client) => setEditing(client), [])
  const addButton = mayAdd && (
    <Button variant="primary" onClick={() => setEditing(null)}>
      <Plus aria-hidden className="size-4" />
      {t.clients.add}
    </Button>
  )
  const bare = list.isSuccess && list.clients.length === 0 && !filters.narrowed
  return (
    <Page
      title={t.clients.title}
      // Its line is kept free until the number is known, so that nothing moves.
      intro={bare ? t.clients.intro : list.total === null ? '\u00a0' : t.clients.count(list.total)}
      actions={!bare && addButton}
    >
      {!bare && <ClientFilters {...filters} columns={columns} />}
      <Card padded={false}>
        <FilteredList
          list={list}
          count={list.clients.length}
          narrowed={filters.narrowed}
          onClear={filters.clear}
          text={t.clients}
          skeleton={<TableSkeleton avatar />}
          empty={
            <EmptyState icon={<UsersRound />} title={t.clients.emptyTitle} actions={addButton}>
              {t.clients.empty}
            </EmptyState>
          }
        >
          <ClientTable
            clients={list.clients}
            sort={filters.query.sort ?? 'name'}
            onSort={(sort) => filters.set('sort', sort)}
            onEdit={edit}
            columnVisibility={columns.visibility}
          />
        </FilteredList>
      </Card>
      <MoreRows query={list} />
      {editing !== undefined && <ClientDialog client={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  )
}
