from datetime import datetime, time, timedelta, timezone
from typing import List, Optional
from uuid import UUID

from cursors import decode_cursor, encode_cursor
from database import get_db
from fastapi import APIRouter, Depends, Query
from models import Call, Client, User
from schemas import ClientPage
from security import get_current_user
from sqlalchemy import func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

router = APIRouter(prefix="/api/clients")


async def count_calls(db: AsyncSession, clients: List[Client]):
    """Sets calls_30_days and last_call_at: from client_activity where it is of today, else counted here."""
    today = datetime.now(timezone.utc).date()
    old = []
    for client in clients:
        client.last_call_at = client.activity.last_call_at if client.activity else None
        client.calls_30_days = client.activity.calls_30_days if client.activity else 0
        if client.activity and client.activity.counted_on != today:
            old.append(client)
    if old:
        since = datetime.combine(today - timedelta(days=30), time.min, timezone.utc)
        ids = [client.id for client in old]
        counted = await db.execute(
            select(Call.client_id, func.count())
            .where(Call.account_id == old[0].account_id, Call.client_id.in_(ids), Call.started_at >= since)
            .group_by(Call.client_id)
        )
        counts = dict(counted.all())
        for client in old:
            client.calls_30_days = counts.get(client.id, 0)


@router.get("", response_model=ClientPage, response_model_by_alias=False)
async def list_clients(
    limit: int = Query(50, ge=1, le=200),
    cursor: Optional[str] = None,
    user: User = Depends(get_current_user),
    db: AsyncSession = Depends(get_db),
):
    query = (
        select(Client)
        .options(joinedload(Client.activity), selectinload(Client.phone_numbers))
        .where(Client.account_id == user.account_id, Client.status == "active")
        .order_by(Client.name_key, Client.id)
        .limit(limit + 1)
    )
    if cursor:
        name_key, client_id = decode_cursor(cursor)
        query = query.where(tuple_(Client.name_key, Client.id) > tuple_(name_key, UUID(client_id)))
    clients = (await db.scalars(query)).all()
    more = len(clients) > limit
    clients = clients[:limit]
    await count_calls(db, clients)
    return {"items": clients, "next_cursor": encode_cursor(clients[-1].name_key, clients[-1].id) if more else None}
