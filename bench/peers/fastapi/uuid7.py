import os
import time
import uuid


def uuid7() -> uuid.UUID:
    """RFC 9562, version 7: time-ordered, so that new rows land at the end of their indexes."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return uuid.UUID(int=value)
