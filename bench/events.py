"""Measures how fast webhooks go out, and what live streams cost. Writes its part of bench/README.md."""

import argparse
import asyncio
import json
import multiprocessing
import os
import re
import resource
import socket
import time
from pathlib import Path

from cluster import Cluster
from report import machine
from servers import Frontdesk, free_port

DELIVERIES = 10_000
LISTENERS = 2_000
MISSED = 200
GOAL_PER_SECOND = 500
GOAL_MB = 100
README = Path("bench/README.md")


class Receiver(asyncio.Protocol):
    """Answers 204 to each request, as fast as Python can, and keeps the connection open."""

    def connection_made(self, transport):
        self.transport, self.got = transport, b""

    def data_received(self, data):
        self.got += data
        while (head := self.got.find(b"\r\n\r\n")) >= 0:
            length = int(re.search(rb"Content-Length: (\d+)", self.got[:head]).group(1))
            if len(self.got) < head + 4 + length:
                return
            self.got = self.got[head + 4 + length :]
            self.transport.write(b"HTTP/1.1 204 No Content\r\n\r\n")


def receive(port: int):
    async def serve():
        server = await asyncio.get_running_loop().create_server(Receiver, "127.0.0.1", port, backlog=1024)
        await server.serve_forever()

    asyncio.run(serve())


def deliveries_per_second(cluster: Cluster, server: Frontdesk, token: str, count: int) -> float:
    port = free_port()
    receiver = multiprocessing.Process(target=receive, args=(port,), daemon=True)
    receiver.start()
    hook = {"url": f"http://127.0.0.1:{port}/hook", "events": ["call.ended"]}
    server.request("POST", "/api/settings/webhooks", hook, token)
    payload = json.dumps({"id": "x", "status": "completed", "summary": "Booked for Monday at ten. " * 8})
    cluster.sql(
        f"""insert into outbox (account_id, event_type, subject_id, payload)
            select account_id, 'call.ended', uuid_v7(), '{payload}' from webhook_endpoints, generate_series(1, {count})"""
    )
    start = time.monotonic()
    waiting = f"select count(*) < {count} from webhook_deliveries where status = 'delivered'"
    while cluster.sql(waiting).strip() == "t":
        time.sleep(0.1)
        if time.monotonic() - start > 120:
            raise SystemExit("error: the deliveries did not all arrive within two minutes")
    seconds = time.monotonic() - start
    tries = int(cluster.sql("select sum(attempt_count) from webhook_deliveries"))
    if tries != count:
        raise SystemExit(f"error: {tries} attempts for {count} deliveries")
    receiver.terminate()
    return count / seconds


def listen(server: Frontdesk, token: str, count: int, last_seen: str = "") -> list[socket.socket]:
    port = int(server.url.rsplit(":", 1)[1])
    resume = f"Last-Event-ID: {last_seen}\r\n" if last_seen else ""
    request = f"GET /api/events HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n{resume}\r\n".encode()
    streams = []
    for _ in range(count):
        stream = socket.create_connection(("127.0.0.1", port), timeout=30)
        stream.sendall(request)
        # No more than that: what follows may be events already.
        if stream.recv(12, socket.MSG_WAITALL) != b"HTTP/1.1 200":
            raise SystemExit("error: a stream was refused")
        streams.append(stream)
    return streams


def tell_all(server: Frontdesk, token: str, streams: list[socket.socket]) -> float:
    """Seconds from a change's answer until each listener has heard of it."""
    server.request("POST", "/api/clients", {"name": "Heard by all", "profession": "other"}, token)
    start = time.monotonic()
    for stream in streams:
        heard = b""
        while b"Heard by all" not in heard:
            heard += stream.recv(4096)
    return time.monotonic() - start


def miss(cluster: Cluster, count: int) -> str:
    """Lets so many events of 2 KB happen; the id of the one before them, which a listener has seen last."""
    ids = cluster.sql(
        f"""with made as (
              insert into outbox (account_id, event_type, subject_id, payload)
              select account_id, 'call.ended', uuid_v7(), jsonb_build_object('summary', repeat('x', 2000), 'missed', true)
                from clients, generate_series(0, {count}) returning id)
            select id from made order by id"""
    ).split()
    while cluster.sql("select count(*) from outbox where published_at is null").strip() != "0":
        time.sleep(0.1)
    return cluster.sql(f"select id from outbox where id = any ('{{{','.join(ids)}}}') order by published_order limit 1").strip()


def catch_up(streams: list[socket.socket], count: int) -> float:
    """Seconds until each listener has been told all that it missed."""
    start = time.monotonic()
    for stream in streams:
        heard = b""
        while heard.count(b"id: ") < count:
            piece = stream.recv(1 << 20)
            if not piece or time.monotonic() - start > 60:
                raise SystemExit("error: a stream that resumed ended, or has not told all")
            heard += piece
    return time.monotonic() - start


def table(machine_line: str, rate: float, before_mb: float, after_mb: float, seconds: float, resumed: tuple) -> str:
    def mark(good: bool) -> str:
        return "" if good else " (missed)"

    return "\n".join(
        [
            machine_line,
            "",
            "| what | measured | goal |",
            "|---|---|---|",
            f"| webhook deliveries to a local receiver | {rate:,.0f} a second{mark(rate >= GOAL_PER_SECOND)} | ≥ {GOAL_PER_SECOND} |",
            f"| server's memory with {LISTENERS:,} live streams (before the first: {before_mb:.0f} MB) | {after_mb:.0f} MB{mark(after_mb < GOAL_MB)} | < {GOAL_MB} MB |",
            f"| from a change's answer until all {LISTENERS:,} streams have told it | {seconds:.2f} s | |",
            f"| server's memory with {LISTENERS:,} streams that resume at once, {MISSED} events of 2 KB behind | {resumed[0]:.0f} MB | |",
            f"| until each of them, one after the other, has read these | {resumed[1]:.1f} s | |",
        ]
    )


def publish(text: str):
    print(f"\n{text}\n")
    before, after = re.match(r"(.*<!-- events -->\n).*(<!-- /events -->.*)", README.read_text(), re.S).groups()
    README.write_text(f"{before}{text}\n{after}")
    print(f"Written into {README}.")


def main():
    quick = argparse.ArgumentParser()
    quick.add_argument("--quick", action="store_true")
    quick = quick.parse_args().quick
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    cluster = Cluster()
    try:
        cluster.start()
        web = cluster.folder / "web"
        web.mkdir()
        (web / "index.html").write_text("bench")
        os.environ.update(WEBHOOKS_ALLOW_PRIVATE="true", FRONTDESK_WEB=str(web), LOG_LEVEL="warn")
        server = Frontdesk(cluster, cluster.folder)
        token = server.register()
        before_mb = server.memory_mb()
        streams = listen(server, token, LISTENERS)
        seconds = tell_all(server, token, streams)
        after_mb = server.memory_mb()
        for stream in streams:
            stream.close()
        streams = listen(server, token, LISTENERS, miss(cluster, MISSED))
        resumed = server.memory_mb(), catch_up(streams, MISSED)
        for stream in streams:
            stream.close()
        rate = deliveries_per_second(cluster, server, token, DELIVERIES // 10 if quick else DELIVERIES)
        text = table(machine(cluster), rate, before_mb, after_mb, seconds, resumed)
        print(text) if quick else publish(text)
        server.stop()
    finally:
        cluster.stop()


if __name__ == "__main__":
    main()
