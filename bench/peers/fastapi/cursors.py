import base64
import json
from typing import Any, List

from fastapi import HTTPException


def encode_cursor(*keys: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps([str(key) for key in keys]).encode()).decode()


def decode_cursor(cursor: str) -> List[str]:
    try:
        return json.loads(base64.urlsafe_b64decode(cursor))
    except ValueError:
        raise HTTPException(422, "cursor is not one of ours")
