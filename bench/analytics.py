"""script/bench analytics: the dashboard and calls per day at 10,000 and at 1,000,000 calls of one agency, and
what the triggers that keep their figures cost an import."""

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Dict, List, Tuple

import imports
import report
from cluster import Cluster
from servers import Frontdesk

CONNECTIONS = 16
CLIENTS, DAYS = 14, 90
SIZES = {"10,000": 10_000, "1,000,000": 1_000_000}
REQUESTS = {
    "dashboard": "/api/analytics/dashboard?from={from}&to={to}&time_zone=Europe/Berlin",
    "calls-per-day": "/api/analytics/calls-per-day?from={from}&to={to}&time_zone=Europe/Berlin",
}
TIMES_SMALL, P99_MS, SHARE = 1.3, 15, 0.35
FOLDING = ("calls_folded_on_insert", "calls_counted_on_insert")
OTHERS = ("calls_priced_on_insert", "calls_billed_on_insert", "calls_tell_on_insert")


@dataclass
class Import:
    seconds: float
    cpu_seconds: float  # of the server and PostgreSQL together


def step(text: str):
    print(f"    {text}", flush=True)


class Bench:
    def __init__(self, cluster: Cluster, options):
        self.cluster, self.options = cluster, options
        self.server = Frontdesk(cluster, cluster.folder)
        self.tokens: Dict[str, str] = {}
        end = datetime.now(timezone.utc).date()
        self.period = {"from": str(end - timedelta(days=30)), "to": str(end)}

    def register(self, name: str) -> str:
        body = {"email": f"{name}@example.com", "password": "a long enough password", "name": name}
        token = json.loads(self.server.request("POST", "/api/auth/register", body))["access_token"]
        self.account = self.cluster.sql(f"select account_id from users where email = '{name}@example.com'")
        self.cluster.sql(
            f"insert into clients (account_id, name, profession) select '{self.account}', 'Client ' || n, 'dentist'"
            f" from generate_series(1, {CLIENTS}) n"
        )
        return token

    def seed(self, size: str):
        """The same clients and days whatever the number of calls; only what analytics reads is kept."""
        self.tokens[size] = self.register(f"size{SIZES[size]}")
        step(f"{size} calls of {CLIENTS} clients in {DAYS} days")
        self.switch(OTHERS, "disable")
        for start in range(0, SIZES[size], 50_000):
            self.cluster.script(
                Path("bench/analytics.sql"),
                account=self.account, first=str(start), last=str(min(start + 50_000, SIZES[size]) - 1), total=str(SIZES[size]),
                days=str(DAYS),
            )
        self.switch(OTHERS, "enable")

    def switch(self, triggers: Tuple[str, ...], way: str):
        self.cluster.sql(*(f"alter table calls {way} trigger {name}" for name in triggers))

    def wrk(self, request: str, size: str) -> Dict[str, float]:
        path = REQUESTS[request].format(**self.period)
        command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{self.options.seconds:g}s", "--timeout", "10s", "-s", "bench/get.lua"]
        environment = {**os.environ, "TOKEN": self.tokens[size], "REQUEST_PATH": path}
        done = subprocess.run([*command, self.server.url], env=environment, check=True, text=True, stdout=subprocess.PIPE)
        result = json.loads(re.search(r"^RESULT (.*)$", done.stdout, re.M)[1])
        if result["refused"] or result["broken"] or not result["requests"]:
            raise SystemExit(f"error: not every request to {path} was answered well: {result}")
        return result

    def requests(self) -> Dict[str, Dict[str, Dict[str, float]]]:
        """Both sizes take turns, so that a machine that is busy for a while is so for both."""
        results = {}
        for request in REQUESTS:
            step(f"{request}: {self.options.rounds} rounds")
            rounds: Dict[str, List[Dict[str, float]]] = {size: [] for size in SIZES}
            for turn in range(self.options.rounds):
                for size in list(SIZES)[:: 1 if turn % 2 else -1]:
                    rounds[size].append(self.wrk(request, size))
            results[request] = {
                size: {name: statistics.median(one[name] for one in all) for name in ("p50_ms", "p99_ms", "requests")}
                for size, all in rounds.items()
            }
        return results

    def imports(self) -> Dict[str, List[Import]]:
        """Imports with the folding triggers and without, side by side and in turns. Each is the first of an
        agency of its own, so that all find equally empty rollups; nothing else runs in the database."""
        self.cluster.sql("alter system set autovacuum = off", "select pg_reload_conf()")
        made: Dict[str, List[Import]] = {"enable": [], "disable": []}
        for turn in range(self.options.imports):
            step(f"imports of {self.options.calls:,} calls with and without the folding triggers, {turn + 1} of {self.options.imports}")
            for way in list(made)[:: 1 if turn % 2 else -1]:
                token = self.register(f"{way}{turn}")
                self.switch(FOLDING, way)
                made[way].append(self.import_once(token, f"{way}-{turn}"))
                self.switch(FOLDING, "enable")
        return made

    def import_once(self, token: str, run: str) -> Import:
        body = lines(run, self.options.calls)
        self.cluster.sql("vacuum analyze calls", "vacuum analyze call_stats", "checkpoint")
        began, cpu_before = time.monotonic(), self.cpu_seconds()
        answer = json.loads(self.server.request("POST", "/api/calls/import", body, token, "application/x-ndjson"))
        made = Import(time.monotonic() - began, self.cpu_seconds() - cpu_before)
        if answer["imported"] != self.options.calls:
            raise SystemExit(f"error: {answer['imported']} of {self.options.calls} calls were imported: {answer}")
        return made

    def cpu_seconds(self) -> float:
        """Processor time that the server and PostgreSQL have taken so far."""
        postmaster = int((self.cluster.data / "postmaster.pid").read_text().split()[0])
        backends = subprocess.run(["pgrep", "-P", str(postmaster)], text=True, capture_output=True).stdout.split()
        own = sum(cpu_ticks(pid)[0] for pid in [self.server.process.pid, *backends])
        return (own + cpu_ticks(postmaster)[1]) / os.sysconf("SC_CLK_TCK")


def cpu_ticks(pid) -> Tuple[int, int]:
    """Of the process itself, and of its children that have ended; of one that has ended itself, nothing: its
    parent has it."""
    try:
        numbers = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except FileNotFoundError:
        return 0, 0
    user, system, children_user, children_system = (int(number) for number in numbers[11:15])
    return user + system, children_user + children_system


def lines(run: str, calls: int) -> bytes:
    """The bench's call with its ten turns, spread over the days as real ones are."""
    call, chance = imports.example(), random.Random(7)
    del call["to_number"]
    began = datetime.fromisoformat(call["started_at"].replace("Z", "+00:00"))
    texts = []
    for number in range(calls):
        shift = timedelta(seconds=chance.randrange(DAYS * 86_400))
        times = {
            name: (datetime.fromisoformat(call[name].replace("Z", "+00:00")) - shift).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            for name in ("started_at", "answered_at", "ended_at")
        }
        texts.append(json.dumps({**call, **times, "external_id": f"{run}-{number}", "client": f"Client {number % CLIENTS + 1}"}))
    return "\n".join(texts).encode()


def table(results, made, options, cluster) -> str:
    small, large = SIZES
    text = [
        report.machine(cluster) + f" Load of the machine when it began: {options.load:.1f}.",
        "",
        f"Medians of {options.rounds} rounds of {options.seconds:g} s, both sizes in turns, {CONNECTIONS} connections, "
        f"30 days in Europe/Berlin. ✗: short of the goal (large within {TIMES_SMALL} times small, p99 ≤ {P99_MS} ms).",
        "",
        f"| request | p50 at {small} | p50 at {large} | times | p99 at {small} | p99 at {large} | requests/s at {large} |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for request, sizes in results.items():
        one, other = sizes[small], sizes[large]
        times = other["p50_ms"] / one["p50_ms"]
        text.append(
            f"| `GET /api/analytics/{request}` | {one['p50_ms']:.1f} ms | {other['p50_ms']:.1f} ms "
            f"| {times:.2f}{report.mark(times <= TIMES_SMALL)} | {one['p99_ms']:.1f} ms "
            f"| {other['p99_ms']:.1f} ms{report.mark(other['p99_ms'] <= P99_MS)} | {other['requests'] / options.seconds:,.0f} |"
        )
    folding, without = made["enable"], made["disable"]
    shares = [1 - other.cpu_seconds / one.cpu_seconds for one, other in zip(folding, without)]
    share = statistics.median(shares)
    medians = [statistics.median(one.seconds for one in ways) for ways in (folding, without)]
    text += [
        "",
        f"- Import of {options.calls:,} calls with ten turns, spread over {DAYS} days: {medians[0]:.2f} s, without the triggers "
        f"that fold calls {medians[1]:.2f} s (medians of {options.imports}). Of the processor time they take "
        f"{share:.0%}{report.mark(share <= SHARE)}: the median of {options.imports} pairs, which lie between "
        f"{min(shares):.0%} and {max(shares):.0%} (goal: at most {SHARE:.0%}).",
    ]
    return "\n".join(text)


def main():
    parser = argparse.ArgumentParser(prog="script/bench analytics", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5, help="of each measurement (default %(default)s)")
    parser.add_argument("--calls", type=int, default=10_000, help="of each import (default %(default)s)")
    parser.add_argument("--imports", type=int, default=7, help="pairs of imports (default %(default)s)")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    options = parser.parse_args()
    options.load = os.getloadavg()[0]
    cluster = Cluster()
    bench = None
    try:
        cluster.start()
        bench = Bench(cluster, options)
        for size in SIZES:
            bench.seed(size)
        cluster.sql("vacuum analyze", "checkpoint")
        results = bench.requests()
        made = bench.imports()
        report.publish(table(results, made, options, cluster), save=not options.dry, markers="analytics")
    except OSError as failure:
        raise SystemExit(f"error: {failure}") from None
    finally:
        if bench:
            bench.server.stop()
        cluster.stop()


main()
