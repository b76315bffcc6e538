"""The two HTTP servers that are compared, each on the same database with the same signed-in session."""

import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cluster import Cluster


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class HttpServer:
    """A process, its children, and a port of this machine."""

    name = ""

    def __init__(self, command, folder: Path, environment: dict, port: int, cwd="."):
        self.url = f"http://127.0.0.1:{port}"
        self.log = folder / f"{self.name}.log"
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                command, cwd=cwd, env={**os.environ, **environment}, stdout=log, stderr=log, start_new_session=True
            )

    def wait(self, path: str, seconds: float = 60):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                return self.request("GET", path)
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"error: {self.name} did not start: {self.log.read_text()[-2000:]}")

    def request(self, method: str, path: str, body=None, token="", content_type="application/json", seconds=600):
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        headers = {"Content-Type": content_type} if data is not None else {}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=seconds) as answer:
                return answer.read()
        except urllib.error.HTTPError as refusal:
            text = f"{self.name} answered {refusal.code} to {method} {path}: {refusal.read()[:500].decode()}"
            raise OSError(f"{text}\n{self.log.read_text()[-1500:]}") from None

    def memory_mb(self) -> float:
        """Resident memory of the process and its children."""
        pids = subprocess.run(["pgrep", "-g", str(self.process.pid)], text=True, capture_output=True).stdout.split()
        status = "".join(Path(f"/proc/{pid}/status").read_text() for pid in pids)
        return sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise SystemExit(f"error: {self.name} did not stop within 15 s")


class Frontdesk(HttpServer):
    name = "Frontdesk"

    def __init__(self, cluster: Cluster, folder: Path):
        port = free_port()
        environment = {
            "PORT": str(port),
            "DATABASE_URL": cluster.url(),
            "FRONTDESK_DATA": str(folder / "var"),
            "ACCESS_TOKEN_SECONDS": "3600",  # one token for the whole run
        }
        program = "build/release/server/frontdesk"
        subprocess.run([program, "migrate"], env={**os.environ, **environment}, check=True, stdout=subprocess.DEVNULL)
        super().__init__([program, "serve"], folder, environment, port)
        self.wait("/readyz")

    def register(self) -> str:
        """Makes the bench's agency; its owner's access token."""
        body = {"email": "bench@example.com", "password": "a long enough password", "name": "Bench"}
        return json.loads(self.request("POST", "/api/auth/register", body))["access_token"]


class FastApi(HttpServer):
    name = "FastAPI"

    def __init__(self, cluster: Cluster, folder: Path):
        port = free_port()
        self.secret = secrets.token_hex(32)
        # The access log is off, in its favour: the other server writes its own.
        command = ["/usr/bin/python3", "-B", "-m", "uvicorn", "main:app", "--workers", "2", "--port", str(port)]
        command += ["--no-access-log", "--log-level", "warning"]
        environment = {"PEER_DATABASE_URL": cluster.url("postgresql+asyncpg"), "PEER_SECRET": self.secret}
        super().__init__(command, folder, environment, port, "bench/peers/fastapi")
        self.wait("/openapi.json")

    def token_for(self, session_id: str) -> str:
        import jwt

        expires_at = datetime.now(timezone.utc) + timedelta(hours=1)
        claims = {"sid": session_id, "aud": "frontdesk", "exp": expires_at}
        return jwt.encode(claims, self.secret, algorithm="HS256")
