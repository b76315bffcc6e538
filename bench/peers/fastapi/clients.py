from typing import Optional
from uuid import UUID

from cursors import decode_cursor, encode_cursor
from database import get_db
from fastapi import APIRouter, Depends, Query
from models import Client, User
from schemas import ClientPage
from security import get_current_user
from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload, undefer_group

router = APIRouter(prefix="/api/clients")


@router.get("", response_model=ClientPage, response_model_by_alias=False)
async def list_clients(
    limit: int = Query(50, ge=1, le=200),
    cursor: Optional[str] = None,
    user: User = Depends(get_current_user),
    db: AsyncSession = Depends(get_db),
):
    query = (
        select(Client)
        .options(undefer_group("activity"), selectinload(Client.phone_numbers))
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
    return {"items": clients, "next_cursor": encode_cursor(clients[-1].name_key, clients[-1].id) if more else None}
