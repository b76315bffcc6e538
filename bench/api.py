"""script/bench api: Frontdesk beside pgbench (its own SQL) and FastAPI (a usual peer), request by request.

The contenders take turns on one private PostgreSQL; each figure is the median of its rounds."""

import argparse
import json
import statistics
from pathlib import Path
from typing import Callable, Dict, List

import imports
import report
from cluster import Cluster
from load import Measurement, pgbench, wrk
from servers import FastApi, Frontdesk, HttpServer
from statements import Script, capture

ROLE = "frontdesk_app"  # what the server becomes in PostgreSQL: row-level security holds for it
GATE = "live_sessions"  # the view that the gate's statement reads
# A value that varies and is no whole number takes pgbench a script of its own, with a prepared statement of
# its own on each connection: many more values than these, and it would measure their planning.
PGBENCH_VALUES = 8
# Logged calls go to all of the account's clients and have started within so many days: with one start and one
# client all writers would wait for each other at the same row of the rollups.
LOG_DAYS = 30

REQUESTS = {
    "clients": ("GET", "/api/clients?limit=20"),
    "call": ("GET", "/api/calls/{id}"),
    "calls": ("GET", "/api/calls?limit=50"),
    "log": ("POST", "/api/calls"),
}


class Bench:
    def __init__(self, folder: Path, cluster: Cluster, seconds: float):
        self.folder, self.cluster, self.seconds = folder, cluster, seconds
        self.server = Frontdesk(cluster, folder)
        self.peer = FastApi(cluster, folder)
        self.runs = 0

    def prepare(self):
        self.token = self.server.register()
        step("seeding 20 agencies, 100,000 calls, 1,000,000 turns")
        self.cluster.script(Path("bench/seed.sql"))
        account, session = self.cluster.sql("select account_id, id from sessions").split("|")
        self.peer_token = self.peer.token_for(session)
        ids = self.cluster.sql(f"select id from calls where account_id = '{account}' order by random()")
        numbers = self.cluster.sql(f"select number from phone_numbers where account_id = '{account}' order by 1")
        self.call_ids, self.numbers = ids.split(), numbers.split()
        self.lists = {"IDS": self.call_ids, "NUMBERS": self.numbers}
        for name, lines in self.lists.items():
            (self.folder / name).write_text("\n".join(lines) + "\n")
        self.flights = {name: self.log_scripts() if name == "log" else self.read_scripts(name) for name in REQUESTS}

    def read_scripts(self, name: str) -> List[Script]:
        """What the server sends PostgreSQL for this request, as pgbench scripts."""
        id, path = self.call_ids[0], REQUESTS[name][1]
        flight = capture(self.cluster, lambda: self.server.request("GET", path.format(id=id), token=self.token), GATE)
        others = self.call_ids[:PGBENCH_VALUES] if "{id}" in path else [id]
        return [Script(flight, {id: (f":call{n}",) * 2}, {f"call{n}": other}) for n, other in enumerate(others)]

    def log_scripts(self) -> List[Script]:
        logged: Dict[str, str] = {}

        def log_one():
            external_id = f"capture-{len(logged)}"
            body = Path("bench/call.json").read_text().replace("TO_NUMBER", self.numbers[0])
            body = body.replace("EXTERNAL_ID", external_id).encode()
            logged[external_id] = json.loads(self.server.request("POST", "/api/calls", body, self.token))["id"]

        flight = capture(self.cluster, log_one, GATE)
        external_id, id = list(logged.items())[-1]
        new_id = "set_config('bench.id', uuid_v7()::text, true)::uuid"
        varying = {external_id: (":unique",) * 2, id: (new_id, "current_setting('bench.id')::uuid")}
        day = json.loads(Path("bench/call.json").read_text())["started_at"][:10]
        logged_values = {value[1:-1] for statement in flight for value in statement.parameters.values()}
        for moment in (value for value in logged_values if value.startswith(day)):
            varying[moment] = (f"('{moment}'::timestamptz - :age * interval '1 second')",) * 2
        numbers = ", ".join(f"'{number}'" for number in self.numbers)
        varying[self.numbers[0]] = (f"(array[{numbers}])[:place]",) * 2
        random = {"unique": (1, 9 * 10**18), "age": (0, LOG_DAYS * 86_400), "place": (1, len(self.numbers))}
        setup = "\n".join(f"\\set {name} random({first}, {last})" for name, (first, last) in random.items())
        return [Script(flight, varying, {}, setup)]

    def http(self, name: str, server: HttpServer, token: str) -> Measurement:
        method, path = REQUESTS[name]
        self.runs += 1
        environment = {"REQUEST_PATH": path, "BODY": "bench/call.json", "RUN": f"run-{self.runs}", "DAYS": str(LOG_DAYS)}
        environment.update({list: str(self.folder / list) for list in self.lists})
        return wrk(server.url, token, "get.lua" if method == "GET" else "post.lua", self.seconds, **environment)

    def round(self, name: str, turn: int) -> Dict[str, Measurement]:
        contenders: Dict[str, Callable[[], Measurement]] = {
            "Frontdesk": lambda: self.http(name, self.server, self.token),
            "pgbench": lambda: pgbench(self.cluster, ROLE, self.flights[name], self.folder, self.seconds),
            "FastAPI": lambda: self.http(name, self.peer, self.peer_token),
        }
        order = list(contenders)
        order = order[turn % 3 :] + order[: turn % 3]
        return {contender: contenders[contender]() for contender in order}

    def stop(self):
        self.server.stop()
        self.peer.stop()


def medians(rounds: List[Dict[str, Measurement]]) -> Dict[str, Measurement]:
    def median(contender: str, field: str) -> float:
        return statistics.median(getattr(measured[contender], field) for measured in rounds)

    return {name: Measurement(median(name, "per_second"), median(name, "p99_ms")) for name in rounds[0]}


def step(text: str):
    print(f"    {text}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="script/bench api", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round: about a minute, for a first look")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5, help="of each measurement (default %(default)s)")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 1, 2

    cluster = Cluster()
    bench = None
    try:
        cluster.start()
        bench = Bench(cluster.folder, cluster, options.seconds)
        bench.prepare()
        results = {}
        for name, (method, path) in REQUESTS.items():
            step(f"{method} {path}: {options.rounds} rounds")
            results[name] = medians([bench.round(name, turn) for turn in range(options.rounds)])
        step("importing")
        imported = imports.measure(bench.cluster, bench.server, bench.token, options.rounds, 2_000 if options.quick else 10_000)
        memory_mb = {server.name: server.memory_mb() for server in (bench.server, bench.peer)}
        report.publish(report.table(results, imported, memory_mb, options, cluster), save=not options.quick)
    except OSError as failure:
        raise SystemExit(f"error: {failure}") from None
    finally:
        if bench:
            bench.stop()
        cluster.stop()


main()
