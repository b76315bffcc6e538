"""The two load generators, both with 32 connections and two threads: wrk for servers, pgbench for the database."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import List

from cluster import Cluster, binaries
from statements import Script

CONNECTIONS = 32


@dataclass
class Measurement:
    per_second: float
    p99_ms: float


def wrk(url: str, token: str, script: str, seconds: float, **environment: str) -> Measurement:
    """Ends the bench if one request is refused or broken: a fast error is no result."""
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s", "--timeout", "10s", "-s", f"bench/{script}", url]
    done = subprocess.run(
        command, env={**os.environ, "TOKEN": token, **environment}, check=True, text=True, stdout=subprocess.PIPE
    )
    result = json.loads(re.search(r"^RESULT (.*)$", done.stdout, re.M)[1])
    if result["refused"] or result["broken"] or not result["requests"]:
        raise SystemExit(f"error: not every request to {url}{environment['REQUEST_PATH']} was answered well: {result}")
    return Measurement(result["requests"] / result["seconds"], result["p99_ms"])


def pgbench(cluster: Cluster, role: str, scripts: List[Script], folder: Path, seconds: float) -> Measurement:
    """One transaction a flight; of several scripts each transaction takes one at random."""
    files = [script.write(folder / f"{number}.sql") for number, script in enumerate(scripts)]
    command = [binaries() / "pgbench", "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "2"]
    # Each run draws anew: what one run has logged, a second with the same seed would find there and not log.
    command += ["-T", f"{max(1, round(seconds))}", "--random-seed=rand"]
    # How long each tenth transaction took: to log them all would slow it down.
    log = folder / "transactions"
    command += ["--log", f"--log-prefix={log}", "--sampling-rate=0.1"]
    for name, value in {name: value for script in scripts for name, value in script.values.items()}.items():
        command += ["-D", f"{name}={value}"]
    for file in files:
        command += ["-f", file]
    done = subprocess.run(command, env=cluster.environment(role), text=True, capture_output=True)
    rate = re.search(r"^tps = ([0-9.]+)", done.stdout, re.M)
    if done.returncode or not rate or "aborted" in done.stderr:
        raise SystemExit(f"error: pgbench failed: {(done.stderr.strip() or done.stdout.strip())[:1500]}")
    return Measurement(float(rate[1]), p99_ms(log))


def p99_ms(log: Path) -> float:
    """Of the transactions in pgbench's log files, a line each with its microseconds third; the files go."""
    micros: List[int] = []
    for file in log.parent.glob(f"{log.name}.*"):
        micros += [int(line.split()[2]) for line in file.read_text().splitlines()]
        file.unlink()
    return sorted(micros)[int(len(micros) * 0.99)] / 1000
