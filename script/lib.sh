# Shared by the scripts of this folder; sourced from the project's root.
mkdir -p var

step() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf '\033[31merror:\033[0m %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "root or sudo is needed to run: $*"; fi
}

# The newest PostgreSQL whose server is installed, e.g. 15.
postgres_major() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | cut -d/ -f5 | sort -n | tail -1)
  [ -n "$newest" ] || fail "no PostgreSQL server is installed; run script/bootstrap"
  echo "$newest"
}
