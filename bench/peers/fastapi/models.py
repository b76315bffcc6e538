from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, FetchedValue, Float
from sqlalchemy import ForeignKey, ForeignKeyConstraint, Integer, Text, and_, func, select
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.orm import column_property, declarative_base, deferred, relationship

Base = declarative_base()


class Account(Base):
    __tablename__ = "accounts"

    id = Column(UUID(as_uuid=True), primary_key=True)
    currency = Column(Text, nullable=False)


class User(Base):
    __tablename__ = "users"

    account_id = Column(UUID(as_uuid=True), ForeignKey("accounts.id"), primary_key=True)
    id = Column(UUID(as_uuid=True), primary_key=True)
    email = Column(Text, nullable=False)
    role = Column(Text, nullable=False)
    removed_at = Column(DateTime(timezone=True))

    account = relationship(Account)


class Session(Base):
    __tablename__ = "sessions"
    __table_args__ = (ForeignKeyConstraint(["account_id", "user_id"], ["users.account_id", "users.id"]),)

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    id = Column(UUID(as_uuid=True), primary_key=True)
    user_id = Column(UUID(as_uuid=True), nullable=False)
    expires_at = Column(DateTime(timezone=True), nullable=False)
    revoked_at = Column(DateTime(timezone=True))

    user = relationship(User)


class PhoneNumber(Base):
    __tablename__ = "phone_numbers"
    __table_args__ = (ForeignKeyConstraint(["account_id", "client_id"], ["clients.account_id", "clients.id"]),)

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    id = Column(UUID(as_uuid=True), primary_key=True)
    client_id = Column(UUID(as_uuid=True), nullable=False)
    number = Column(Text, nullable=False)
    label = Column(Text)
    created_at = Column(DateTime(timezone=True), nullable=False)


class CallDay(Base):
    """Calls a day and client, kept by triggers on calls."""

    __tablename__ = "call_days"

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    client_id = Column(UUID(as_uuid=True), primary_key=True)
    day = Column(Date, primary_key=True)
    calls = Column(Integer, nullable=False)


class CallTurn(Base):
    __tablename__ = "call_turns"
    __table_args__ = (ForeignKeyConstraint(["account_id", "call_id"], ["calls.account_id", "calls.id"]),)

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    call_id = Column(UUID(as_uuid=True), primary_key=True)
    position = Column(Integer, primary_key=True)
    speaker = Column(Text, nullable=False)
    text = Column(Text, nullable=False)
    start_ms = Column(Integer, nullable=False)
    end_ms = Column(Integer, nullable=False)


class CallCosts(Base):
    __tablename__ = "call_costs"
    __table_args__ = (ForeignKeyConstraint(["account_id", "call_id"], ["calls.account_id", "calls.id"]),)

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    call_id = Column(UUID(as_uuid=True), primary_key=True)
    telephony_micros = Column(BigInteger)
    speech_to_text_micros = Column(BigInteger)
    language_model_micros = Column(BigInteger)
    text_to_speech_micros = Column(BigInteger)


class Call(Base):
    __tablename__ = "calls"
    __table_args__ = (ForeignKeyConstraint(["account_id", "client_id"], ["clients.account_id", "clients.id"]),)

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    id = Column(UUID(as_uuid=True), primary_key=True)
    client_id = Column(UUID(as_uuid=True), nullable=False)
    external_id = Column(Text)
    direction = Column(Text, nullable=False)
    status = Column(Text, nullable=False)
    from_number = Column(Text)
    to_number = Column(Text)
    started_at = Column(DateTime(timezone=True), nullable=False)
    answered_at = Column(DateTime(timezone=True))
    ended_at = Column(DateTime(timezone=True))
    ended_reason = Column(Text)
    duration_seconds = Column(Integer, FetchedValue())
    turn_count = Column(Integer, nullable=False)
    has_recording = Column(Boolean, nullable=False, default=False)
    summary = Column(Text)
    outcome = Column(Text)
    sentiment_label = Column("sentiment", Text)
    sentiment_score = Column(Float)
    cost_micros = Column(BigInteger, nullable=False, default=0)
    price_minor = Column(BigInteger)
    currency = Column(Text, nullable=False)
    latency = deferred(Column(JSONB, nullable=False, default=dict), group="detail")
    extracted = deferred(Column(JSONB, nullable=False, default=dict), group="detail")
    # "metadata" is SQLAlchemy's own word on a model.
    meta = deferred(Column("metadata", JSONB, nullable=False, default=dict), group="detail")
    created_at = deferred(Column(DateTime(timezone=True), nullable=False, server_default=func.now()), group="detail")
    updated_at = deferred(Column(DateTime(timezone=True), nullable=False, server_default=func.now()), group="detail")

    __mapper_args__ = {"eager_defaults": True}

    client = relationship("Client")
    costs = relationship(CallCosts, uselist=False)
    turns = relationship(CallTurn, order_by=CallTurn.position)

    @property
    def client_name(self):
        return self.client.name

    @property
    def sentiment(self):
        if self.sentiment_label is None:
            return None
        return {"label": self.sentiment_label, "score": self.sentiment_score}


class Client(Base):
    __tablename__ = "clients"

    account_id = Column(UUID(as_uuid=True), primary_key=True)
    id = Column(UUID(as_uuid=True), primary_key=True)
    name = Column(Text, nullable=False)
    name_key = Column(Text, FetchedValue())
    profession = Column(Text, nullable=False)
    status = Column(Text, nullable=False)
    voice_id = Column(Text)
    email = Column(Text)
    time_zone = Column(Text, nullable=False)
    language = Column(Text, nullable=False)
    greeting = Column(Text)
    instructions = Column(Text)
    meta = Column("metadata", JSONB, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False)
    updated_at = Column(DateTime(timezone=True), nullable=False)

    phone_numbers = relationship(PhoneNumber, order_by=PhoneNumber.id)


def of_client(model):
    return and_(model.account_id == Client.account_id, model.client_id == Client.id)


# Loaded where they are asked for (undefer_group("activity")): a call that names its client has no use for them.
Client.calls_30_days = column_property(
    select(func.coalesce(func.sum(CallDay.calls), 0))
    .where(of_client(CallDay), CallDay.day > func.current_date() - 30)
    .correlate(Client.__table__)
    .scalar_subquery(),
    deferred=True,
    group="activity",
)
Client.last_call_at = column_property(
    select(func.max(Call.started_at)).where(of_client(Call)).correlate(Client.__table__).scalar_subquery(),
    deferred=True,
    group="activity",
)
