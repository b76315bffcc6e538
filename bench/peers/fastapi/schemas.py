from datetime import datetime
from enum import Enum
from typing import Any, Dict, List, Optional
from uuid import UUID

from pydantic import BaseModel, Field

E164 = Field(None, regex=r"^\+[1-9][0-9]{6,14}$")
Micros = Field(None, ge=0, le=1_000_000_000_000)
Milliseconds = Field(None, ge=0, le=600_000)


class Direction(str, Enum):
    inbound = "inbound"
    outbound = "outbound"


class Status(str, Enum):
    ringing = "ringing"
    in_progress = "in_progress"
    completed = "completed"
    missed = "missed"
    voicemail = "voicemail"
    failed = "failed"


class Speaker(str, Enum):
    caller = "caller"
    agent = "agent"


class SentimentLabel(str, Enum):
    negative = "negative"
    neutral = "neutral"
    positive = "positive"


class Outcome(str, Enum):
    appointment_booked = "appointment_booked"
    information_given = "information_given"
    message_taken = "message_taken"
    callback_requested = "callback_requested"
    transferred = "transferred"
    spam = "spam"
    abandoned = "abandoned"


class PhoneNumber(BaseModel):
    id: UUID
    number: str
    label: Optional[str]
    created_at: datetime

    class Config:
        orm_mode = True


class Client(BaseModel):
    id: UUID
    name: str
    profession: str
    status: str
    voice_id: Optional[str]
    email: Optional[str]
    time_zone: str
    language: str
    greeting: Optional[str]
    instructions: Optional[str]
    phone_numbers: List[PhoneNumber]
    metadata: Dict[str, Any] = Field(alias="meta")
    calls_30_days: int
    last_call_at: Optional[datetime]
    created_at: datetime
    updated_at: datetime

    class Config:
        orm_mode = True


class ClientPage(BaseModel):
    items: List[Client]
    next_cursor: Optional[str]


class Sentiment(BaseModel):
    label: SentimentLabel
    score: float = Field(ge=-1, le=1)


class Turn(BaseModel):
    speaker: Speaker
    text: str = Field(min_length=1, max_length=8000)
    start_ms: int = Field(ge=0, le=86_400_000)
    end_ms: int = Field(ge=0, le=86_400_000)


class Costs(BaseModel):
    telephony_micros: Optional[int] = Micros
    speech_to_text_micros: Optional[int] = Micros
    language_model_micros: Optional[int] = Micros
    text_to_speech_micros: Optional[int] = Micros

    class Config:
        orm_mode = True


class Latency(BaseModel):
    response_ms: Optional[int] = Milliseconds
    speech_to_text_ms: Optional[int] = Milliseconds
    language_model_ms: Optional[int] = Milliseconds
    text_to_speech_ms: Optional[int] = Milliseconds


class CallDraft(BaseModel):
    client_id: Optional[UUID]
    external_id: Optional[str] = Field(None, min_length=1, max_length=200)
    direction: Direction
    status: Optional[Status]
    from_number: Optional[str] = E164
    to_number: Optional[str] = E164
    started_at: datetime
    answered_at: Optional[datetime]
    ended_at: Optional[datetime]
    ended_reason: Optional[str] = Field(None, min_length=1, max_length=100)
    transcript: List[Turn] = Field(default_factory=list, max_items=2000)
    summary: Optional[str] = Field(None, max_length=4000)
    outcome: Optional[Outcome]
    sentiment: Optional[Sentiment]
    costs: Optional[Costs]
    latency: Optional[Latency]
    extracted: Optional[Dict[str, Any]]
    metadata: Optional[Dict[str, Any]]


class Call(BaseModel):
    id: UUID
    client_id: UUID
    client_name: str
    external_id: Optional[str]
    direction: Direction
    status: Status
    from_number: Optional[str]
    to_number: Optional[str]
    started_at: datetime
    answered_at: Optional[datetime]
    ended_at: Optional[datetime]
    ended_reason: Optional[str]
    duration_seconds: Optional[int]
    summary: Optional[str]
    outcome: Optional[Outcome]
    sentiment: Optional[Sentiment]
    cost_micros: int
    price_minor: Optional[int]
    currency: str
    has_recording: bool
    turn_count: int

    class Config:
        orm_mode = True


class CallPage(BaseModel):
    items: List[Call]
    next_cursor: Optional[str]


class CallDetail(Call):
    costs: Optional[Costs]
    latency: Latency
    extracted: Dict[str, Any]
    metadata: Dict[str, Any] = Field(alias="meta")
    created_at: datetime
    updated_at: datetime
