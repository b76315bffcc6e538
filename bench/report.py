"""The results as a Markdown table: printed, and kept between the markers of bench/README.md."""

import os
import re
from datetime import datetime, timezone
from pathlib import Path

README = Path("bench/README.md")
GOALS = {"clients": 0.75, "call": 0.75, "calls": 0.75, "log": 0.6}  # of pgbench's rate
TIMES_PEER, P99_MS, MEMORY_MB, OF_COPY = 25, 10, 120, 0.4
TITLES = {
    "clients": "`GET /api/clients?limit=20`",
    "call": "`GET /api/calls/{id}`",
    "calls": "`GET /api/calls?limit=50`",
    "log": "`POST /api/calls`, 10 turns",
}


def mark(reached: bool) -> str:
    return "" if reached else " ✗"


def table(results, imported, memory_mb, options, cluster) -> str:
    lines = [
        machine(cluster),
        "",
        f"Medians of {options.rounds} alternating rounds of {options.seconds:g} s, 32 connections. ✗: short of the goal.",
        "",
        "| request | Frontdesk | pgbench, same SQL | of pgbench | FastAPI | times FastAPI | p99 | p99 pgbench | p99 FastAPI |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, measured in results.items():
        ours, database, peer = measured["Frontdesk"], measured["pgbench"], measured["FastAPI"]
        of_database, times_peer = ours.per_second / database.per_second, ours.per_second / peer.per_second
        lines.append(
            f"| {TITLES[name]} | {ours.per_second:,.0f}/s | {database.per_second:,.0f}/s "
            f"| {of_database:.2f}{mark(of_database >= GOALS[name])} | {peer.per_second:,.0f}/s "
            f"| {times_peer:.0f}{mark(times_peer >= TIMES_PEER)} "
            f"| {ours.p99_ms:.1f} ms{mark(ours.p99_ms < P99_MS)} | {database.p99_ms:.1f} ms "
            f"| {peer.p99_ms:,.0f} ms |"
        )
    lines += [""] + import_lines(imported)
    ours_mb, peer_mb = memory_mb["Frontdesk"], memory_mb["FastAPI"]
    lines.append(
        f"- Memory at the end: {ours_mb:.0f} MB{mark(ours_mb < MEMORY_MB)} (goal: under {MEMORY_MB} MB); FastAPI's processes {peer_mb:.0f} MB."
    )
    return "\n".join(lines)


def import_lines(imported) -> list:
    ratio = imported.copy_seconds / imported.import_seconds
    return [
        f"- Import of {imported.calls:,} calls ({imported.rows:,} rows): {imported.import_seconds:.2f} s, "
        f"{imported.calls / imported.import_seconds:,.0f} calls/s; `\\copy` of the same rows {imported.copy_seconds:.2f} s: "
        f"{ratio:.2f} of it{mark(ratio >= OF_COPY)} (goal: {OF_COPY})."
    ]


def machine(cluster) -> str:
    cpu = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.M)
    memory_gb = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    version = cluster.sql("show server_version").split()[0]
    today = datetime.now(timezone.utc).strftime("%Y-%m-%d")
    return f"{today}, {os.cpu_count()} cores ({cpu[1] if cpu else os.uname().machine}), {memory_gb:.0f} GB, PostgreSQL {version}."


def publish(text: str, save: bool, markers: str = "results"):
    print(f"\n{text}\n")
    if save:
        pattern = rf"(.*<!-- {markers} -->\n).*(<!-- /{markers} -->.*)"
        before, after = re.match(pattern, README.read_text(), re.S).groups()
        README.write_text(f"{before}{text}\n{after}")
        print(f"Written into {README}.")
