from datetime import datetime
from typing import Optional
from uuid import UUID

from cursors import decode_cursor, encode_cursor
from database import get_db
from fastapi import APIRouter, Depends, HTTPException, Query, Response
from models import Call, CallCosts, CallTurn, Client, PhoneNumber, User
from schemas import CallDetail, CallDraft, CallPage, Direction, Status
from security import get_current_user
from sqlalchemy import select, tuple_
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, undefer_group
from uuid7 import uuid7

router = APIRouter(prefix="/api/calls")


@router.get("", response_model=CallPage)
async def list_calls(
    limit: int = Query(50, ge=1, le=200),
    cursor: Optional[str] = None,
    client_id: Optional[UUID] = None,
    status: Optional[Status] = None,
    user: User = Depends(get_current_user),
    db: AsyncSession = Depends(get_db),
):
    query = (
        select(Call)
        .options(joinedload(Call.client, innerjoin=True).load_only("name"))
        .where(Call.account_id == user.account_id)
        .order_by(Call.started_at.desc(), Call.id.desc())
        .limit(limit + 1)
    )
    if client_id:
        query = query.where(Call.client_id == client_id)
    if status:
        query = query.where(Call.status == status.value)
    if cursor:
        started_at, call_id = decode_cursor(cursor)
        key = tuple_(datetime.fromisoformat(started_at), UUID(call_id))
        query = query.where(tuple_(Call.started_at, Call.id) < key)
    calls = (await db.scalars(query)).all()
    more = len(calls) > limit
    calls = calls[:limit]
    return {"items": calls, "next_cursor": encode_cursor(calls[-1].started_at, calls[-1].id) if more else None}


async def find_call(db: AsyncSession, *conditions) -> Optional[Call]:
    query = (
        select(Call)
        .options(undefer_group("detail"), joinedload(Call.client, innerjoin=True).load_only("name"), joinedload(Call.costs))
        .where(*conditions)
    )
    return await db.scalar(query)


@router.get("/{id}", response_model=CallDetail, response_model_by_alias=False)
async def get_call(id: UUID, user: User = Depends(get_current_user), db: AsyncSession = Depends(get_db)):
    call = await find_call(db, Call.account_id == user.account_id, Call.id == id)
    if call is None:
        raise HTTPException(404, "No such call")
    return call


async def find_client(db: AsyncSession, account_id: UUID, draft: CallDraft) -> Optional[Client]:
    query = select(Client).where(Client.account_id == account_id)
    if draft.client_id:
        return await db.scalar(query.where(Client.id == draft.client_id))
    number = draft.to_number if draft.direction is Direction.inbound else draft.from_number
    return await db.scalar(query.join(Client.phone_numbers).where(PhoneNumber.number == number))


def default_status(draft: CallDraft) -> str:
    if draft.ended_at:
        return "completed"
    return "in_progress" if draft.answered_at else "ringing"


def new_call(draft: CallDraft, client: Client, id: UUID, currency: str) -> Call:
    key = {"account_id": client.account_id, "call_id": id}
    plain = draft.dict(include={"external_id", "from_number", "to_number", "started_at", "answered_at", "ended_at",
                                "ended_reason", "summary"})
    return Call(
        account_id=client.account_id,
        id=id,
        client=client,
        **plain,
        direction=draft.direction.value,
        status=draft.status.value if draft.status else default_status(draft),
        outcome=draft.outcome.value if draft.outcome else None,
        sentiment_label=draft.sentiment.label.value if draft.sentiment else None,
        sentiment_score=draft.sentiment.score if draft.sentiment else None,
        turn_count=len(draft.transcript),
        cost_micros=sum(filter(None, draft.costs.dict().values())) if draft.costs else 0,
        currency=currency,
        latency=draft.latency.dict(exclude_none=True) if draft.latency else {},
        extracted=draft.extracted or {},
        meta=draft.metadata or {},
        costs=CallCosts(**key, **draft.costs.dict()) if draft.costs else None,
        turns=[
            CallTurn(**key, position=i, speaker=turn.speaker.value, text=turn.text, start_ms=turn.start_ms, end_ms=turn.end_ms)
            for i, turn in enumerate(draft.transcript)
        ],
    )


@router.post("", response_model=CallDetail, response_model_by_alias=False, status_code=201)
async def log_call(
    draft: CallDraft, response: Response, user: User = Depends(get_current_user), db: AsyncSession = Depends(get_db)
):
    client = await find_client(db, user.account_id, draft)
    if client is None:
        raise HTTPException(422, "client_id or to_number must name a client")
    account_id = user.account_id  # a rollback expires the user
    call = new_call(draft, client, uuid7(), user.account.currency)
    db.add(call)
    try:
        await db.commit()
    except IntegrityError:
        await db.rollback()
        if draft.external_id is None:
            raise
        call = await find_call(db, Call.account_id == account_id, Call.external_id == draft.external_id)
        response.status_code = 200
    return call
