# shellcheck shell=bash
# Shared by the scripts of this folder; sourced from the project's root.
if ! mkdir -p var/log 2>/dev/null || [ ! -w var/log ]; then
  echo "error: $PWD/var cannot be written by $(id -un); start as its owner, or remove it" >&2
  exit 1
fi
# Where bootstrap puts Node if the distribution's own is too old.
PATH="$PWD/var/node/node_modules/.bin:$PATH"

step() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf '\033[31merror:\033[0m %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "root or sudo is needed to run: $*"; fi
}

# quietly LOG TITLE COMMAND…: runs the command with its output in var/log/LOG.log, shows the title and
# the seconds that pass, and the log's end if it fails.
quietly() {
  local log=var/log/$1.log title=$2 began=$SECONDS status=0 ticker=
  shift 2
  step "$title"
  if [ -t 1 ]; then
    # A background job does not see Ctrl-C: it ends with the script.
    while sleep 1 && kill -0 $$ 2>/dev/null; do printf '\r    %d s' $((SECONDS - began)); done &
    ticker=$!
  fi
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ -n "$ticker" ]; then
    kill "$ticker"
    wait "$ticker" 2>/dev/null || true
    printf '\r'
  fi
  if [ $status -ne 0 ]; then
    tail -n 40 "$log" >&2
    printf '\033[31merror:\033[0m failed after %d s: %s (all of it: %s)\n' $((SECONDS - began)) "$title" "$log" >&2
    return $status
  fi
  printf '    done in %d s\n' $((SECONDS - began))
}

# The newest PostgreSQL whose server is installed, e.g. 15.
postgres_major() {
  local newest
  newest=$(find /usr/lib/postgresql/*/bin/postgres 2>/dev/null | cut -d/ -f5 | sort -n | tail -1)
  [ -n "$newest" ] || fail "no PostgreSQL server is installed; run script/bootstrap"
  echo "$newest"
}

# Stops early with a clear sentence; a compiler that meets a full disk tells less.
require_disk() {
  local need_mb=2000 free_mb
  [ -x build/release/server/frontdesk ] && need_mb=200
  free_mb=$(df -Pm . | awk 'NR == 2 { print $4 }')
  [ "$free_mb" -ge $need_mb ] || fail "not enough disk: $free_mb MB free under $PWD, $need_mb MB are needed"
}

# build PRESET TARGET…: ninja shows its own progress.
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || quietly "configure-$preset" "Configuring the $preset build" cmake --preset "$preset"
  step "Building the server ($preset)"
  ninja -C "build/$preset" "$@" || fail "the server does not build; the compiler's words stand above"
}

fuzz_targets() { basename -s .cc server/fuzz/*.cc; }

# fuzz TARGET LEARNT BROKEN OPTION…: runs a built fuzz target from its corpus; inputs that reach new code
# go into the folder LEARNT, one that breaks a property into a file that starts with BROKEN.
fuzz() {
  local target=$1 learnt=$2 broken=$3
  shift 3
  "build/fuzz/server/fuzz/${target}_fuzz" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="$broken$target-" "$@" "$learnt" "server/fuzz/corpus/$target"
}

# The lock file's packages, unless each stands in node_modules with its version. Not by `npm ci`: that
# refuses a lock without the other platforms' optional packages, and a registry may lack some of those.
install_web() {
  (cd web && node -e '
    const packages = (file) => JSON.parse(require("fs").readFileSync(file)).packages;
    const installed = packages("node_modules/.package-lock.json");
    const wanted = Object.entries(packages("package-lock.json")).filter(([path, p]) => path && !p.optional && !p.peer);
    process.exit(wanted.every(([path, p]) => installed[path]?.version === p.version) ? 0 : 1);' 2>/dev/null) ||
    quietly npm "Installing the web packages" npm --prefix web install --no-save --no-audit --no-fund
}

# vite build, unless nothing that it reads is newer than the last one.
build_web() {
  local sources=()
  for source in web/{src,public,vite,swagger-ui,index.html,package-lock.json,vite.config.ts,tsconfig*.json}; do
    [ -e "$source" ] && sources+=("$source")
  done
  if [ ! -f web/dist/index.html ] || [ -n "$(find "${sources[@]}" -newer web/dist/index.html -print -quit)" ]; then
    quietly vite "Building the web app" npm --prefix web run build
  fi
}
