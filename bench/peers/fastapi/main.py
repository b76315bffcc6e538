"""The peer: the four measured endpoints as a FastAPI project would have them, on Frontdesk's own schema."""

import calls
import clients
from fastapi import FastAPI

app = FastAPI(title="Frontdesk's peer")
app.include_router(clients.router)
app.include_router(calls.router)
