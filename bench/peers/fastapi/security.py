import os
from uuid import UUID

import jwt
from database import get_db
from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from models import Session, User
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

SECRET = os.environ["PEER_SECRET"]
bearer = HTTPBearer()


async def get_current_user(
    credentials: HTTPAuthorizationCredentials = Depends(bearer), db: AsyncSession = Depends(get_db)
) -> User:
    refused = HTTPException(status.HTTP_401_UNAUTHORIZED, "Not signed in", {"WWW-Authenticate": "Bearer"})
    try:
        claims = jwt.decode(credentials.credentials, SECRET, algorithms=["HS256"], audience="frontdesk")
    except jwt.InvalidTokenError:
        raise refused
    session = await db.scalar(
        select(Session)
        .options(joinedload(Session.user, innerjoin=True).joinedload(User.account, innerjoin=True))
        .where(Session.id == UUID(claims["sid"]), Session.revoked_at.is_(None), Session.expires_at > func.now())
    )
    if session is None or session.user.removed_at is not None:
        raise refused
    return session.user
