"""POST /api/calls/import beside psql's \\copy of the very rows that it stored, into the same tables with
their indexes, constraints and triggers."""

import copy
import json
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from cluster import Cluster, binaries
from servers import HttpServer

TABLES = {"calls": "id", "call_turns": "call_id", "call_costs": "call_id"}  # and the column that names the call
CLIENTS = 14


@dataclass
class Imported:
    calls: int
    rows: int
    import_seconds: float
    copy_seconds: float


def measure(cluster: Cluster, server: HttpServer, token: str, rounds: int, calls: int) -> Imported:
    """Medians of the rounds. Each imports `calls` new calls, takes their rows out and copies them back in."""
    results = [measure_once(cluster, server, token, f"import-{turn}", calls) for turn in range(rounds)]
    import_seconds, copy_seconds = (statistics.median(column) for column in zip(*results))
    rows = len(TABLES) - 1 + len(example()["transcript"])
    return Imported(calls, calls * rows, import_seconds, copy_seconds)


def example() -> dict:
    return json.loads(Path("bench/call.json").read_text())


def measure_once(cluster: Cluster, server: HttpServer, token: str, run: str, calls: int):
    cluster.sql("checkpoint")
    body = lines(run, calls)
    began = time.monotonic()
    answer = server.request("POST", "/api/calls/import", body, token, "application/x-ndjson")
    import_seconds = time.monotonic() - began
    require_stored(cluster, run, calls, answer.decode())

    ours = f"(select id from calls where external_id like '{run}-%')"
    exported = {table: cluster.folder / f"{table}.copy" for table in TABLES}
    for table, column in TABLES.items():
        psql(cluster, f"\\copy (select {columns(cluster, table)} from {table} where {column} in {ours}) to '{exported[table]}'")
    remove(cluster, run)
    began = time.monotonic()
    copies = [f"\\copy {table} ({columns(cluster, table)}) from '{exported[table]}'" for table in TABLES]
    psql(cluster, "begin", *copies, "commit")
    copy_seconds = time.monotonic() - began
    require_stored(cluster, run, calls, "after copying")
    remove(cluster, run)
    return import_seconds, copy_seconds


def lines(run: str, calls: int) -> bytes:
    call = example()
    del call["to_number"]
    texts = []
    for number in range(calls):
        one = copy.copy(call)
        one.update(external_id=f"{run}-{number}", client=f"Client {number % CLIENTS + 1}")
        texts.append(json.dumps(one))
    return "\n".join(texts).encode()


def columns(cluster: Cluster, table: str) -> str:
    return cluster.sql(
        f"select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns"
        f" where table_name = '{table}' and is_generated = 'NEVER'"
    )


def require_stored(cluster: Cluster, run: str, calls: int, answer: str):
    turns = calls * len(example()["transcript"])
    stored = cluster.sql(
        f"select count(*) filter (where t.position = 0), count(t.*) from calls c join call_turns t"
        f" on t.account_id = c.account_id and t.call_id = c.id where c.external_id like '{run}-%'"
    )
    if stored != f"{calls}|{turns}":
        raise SystemExit(f"error: the import stored {stored} calls|turns, not {calls}|{turns}: {answer[:500]}")


def remove(cluster: Cluster, run: str):
    cluster.sql(f"delete from calls where external_id like '{run}-%'")
    cluster.sql(*(f"vacuum analyze {table}" for table in TABLES), "checkpoint")


def psql(cluster: Cluster, *commands: str):
    arguments = [part for command in commands for part in ("-c", command)]
    subprocess.run([binaries() / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", *arguments], env=cluster.environment(), check=True)
