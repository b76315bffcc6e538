"""The private PostgreSQL that all contenders share: one cluster, one set of settings, durable."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

# What PostgreSQL itself defaults to stays (fsync, synchronous_commit, full_page_writes: on), but for
# memory that any server would give it and a WAL size that keeps checkpoints out of a run of minutes.
SETTINGS = {
    "listen_addresses": "''",
    "max_connections": "200",
    "shared_buffers": "'512MB'",
    "max_wal_size": "'4GB'",
    "random_page_cost": "1.1",  # solid-state disks, as Frontdesk's own embedded server has it
    "logging_collector": "on",
    "log_destination": "'jsonlog'",
    "log_filename": "'server'",
}


def binaries() -> Path:
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))


class Cluster:
    """Lives in a folder of /var/tmp (a disk, where /tmp may be memory) until stop()."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="frontdesk-bench-", dir="/var/tmp"))
        self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self.data.mkdir(mode=0o700)
        # PostgreSQL refuses root.
        self.as_user = []
        if os.getuid() == 0:
            self.as_user = ["runuser", "-u", "postgres", "--"]
            shutil.chown(self.folder, "postgres")
            shutil.chown(self.data, "postgres")

    def start(self):
        self._run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8")
        lines = [f"{name} = {value}" for name, value in SETTINGS.items()]
        lines.append(f"unix_socket_directories = '{self.folder}'")
        with open(self.data / "postgresql.conf", "a") as conf:
            conf.write("\n".join(lines) + "\n")
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "start.log", "start")
        self.sql("create database frontdesk", database="postgres")

    def stop(self):
        if (self.data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.data, "-w", "-m", "fast", "stop")
        shutil.rmtree(self.folder)

    def url(self, driver: str = "postgresql") -> str:
        return f"{driver}://postgres@/frontdesk?host={self.folder}"

    def environment(self, role: str = "") -> dict:
        """For libpq's programs; role: what they become once connected, as the server does."""
        options = {"PGOPTIONS": f"-c role={role}"} if role else {}
        return {**os.environ, "PGHOST": str(self.folder), "PGUSER": "postgres", "PGDATABASE": "frontdesk", **options}

    def sql(self, *statements: str, database: str = "frontdesk") -> str:
        """Rows as lines, columns apart by |. Each statement is its own transaction."""
        commands = [part for statement in statements for part in ("-c", statement)]
        return self._psql(database, *commands)

    def script(self, path: Path, **variables: str) -> str:
        settings = [part for name, value in variables.items() for part in ("-v", f"{name}={value}")]
        return self._psql("frontdesk", *settings, "-f", path)

    def log_path(self) -> Path:
        return self.data / "log" / "server.json"

    def _psql(self, database: str, *arguments) -> str:
        command = [binaries() / "psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", database, *arguments]
        return subprocess.run(command, env=self.environment(), check=True, text=True, stdout=subprocess.PIPE).stdout.strip()

    def _run(self, program: str, *arguments):
        command = [*self.as_user, binaries() / program, *arguments]
        done = subprocess.run(command, cwd="/", text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise SystemExit(f"error: {program} failed: {done.stdout.strip()}")
