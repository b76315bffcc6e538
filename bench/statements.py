"""What the server really sends for a request, read from PostgreSQL's own log, and the same as pgbench scripts.

No SQL is kept here: a copy beside the stores would drift from them."""

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, List, Set, Tuple

from cluster import Cluster


@dataclass
class Statement:
    sql: str
    parameters: Dict[int, str]  # as PostgreSQL writes them in its log: quoted, or NULL


def capture(cluster: Cluster, request: Callable[[], None], mark: str) -> List[Statement]:
    """The statements that one call of `request` made, in order, on the connections that ran one naming
    `mark` (the gate's view): pollers in the background are left out."""
    cluster.sql("alter system set log_statement = 'all'", "select pg_reload_conf()")
    request()  # connects, prepares, reads the new setting
    time.sleep(0.5)
    start = cluster.log_path().stat().st_size
    request()
    time.sleep(0.5)
    cluster.sql("alter system reset log_statement", "select pg_reload_conf()")
    with open(cluster.log_path()) as log:
        log.seek(start)
        records = [json.loads(line) for line in log]
    records = [record for record in records if re.match(r"execute |statement: ", record.get("message", ""))]
    pids = {record["pid"] for record in records if mark in record["message"]}
    statements = [parse(record) for record in records if record["pid"] in pids]
    if not statements:
        raise SystemExit(f"error: PostgreSQL logged no statement that names {mark}")
    return statements


def parse(record: dict) -> Statement:
    sql = re.sub(r"^(execute [^:]*|statement): ", "", record["message"])
    found = re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", record.get("detail", ""))
    return Statement(sql.strip().rstrip(";"), {int(number): value for number, value in found})


Varying = Dict[str, Tuple[str, str]]


class Script:
    """One flight of statements as a pgbench script, and the values of its variables.

    `varying` maps a captured value to what takes its place at its first use and at every later one: a pgbench
    variable (":call", one of `values` or set by the line `setup`) or an SQL expression."""

    def __init__(self, statements: List[Statement], varying: Varying, values: Dict[str, str], setup: str = ""):
        self.values = dict(values)
        self.used: Set[str] = set()
        bodies = [self._body(place, statement, varying) for place, statement in enumerate(statements)]
        self.text = "\n".join([setup, "\\startpipeline", *bodies, "\\endpipeline", ""]).lstrip()

    def write(self, path: Path) -> Path:
        path.write_text(self.text)
        return path

    def _body(self, place: int, statement: Statement, varying: Varying) -> str:
        stray = re.search(r"(?<!:):[A-Za-z_]\w*", statement.sql)
        if stray:
            raise SystemExit(f"error: pgbench would read {stray[0]} in this statement as a variable: {statement.sql}")

        def variable(match: re.Match) -> str:
            number = int(match[1])
            logged = statement.parameters[number]
            if logged == "NULL":
                return "null"  # pgbench cannot send one
            value = logged[1:-1].replace("''", "'")
            if value in varying:
                first, later = varying[value]
                place_of_value = later if value in self.used else first
                self.used.add(value)
                return place_of_value
            name = f"s{place}_{number}"
            self.values[name] = value
            return f":{name}"

        return re.sub(r"\$(\d+)", variable, statement.sql) + ";"
