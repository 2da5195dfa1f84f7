# Shared by ./run, ./test and ./parcours: what the machine must have, and builds that are skipped when nothing changed.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The first generation of objects would else be as large as the processor's cache: 37 MB of memory for nothing (bench/results/live.md).
export DOTNET_GCgen0size="${DOTNET_GCgen0size:-0x1000000}"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CONFIGURATION=Release

fail() { printf '%s\n' "$*" >&2; exit 1; }

# tell FRENCH ENGLISH: one line of what is being done, in the language of the shell.
tell() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in fr*) printf '%s\n' "$1" ;; *) printf '%s\n' "$2" ;; esac >&2
}

# version_at_least HAVE WANTED
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it (https://dotnet.microsoft.com/download), then run this again."
  local have; have="$(cd / && dotnet --version 2>/dev/null || true)"
  version_at_least "${have:-0}" 10.0.100 || fail "The .NET SDK here is ${have:-unknown}; Parcours needs 10.0.100 or newer."
}

need_node() {
  command -v node >/dev/null || fail "Node.js is missing: install 20.19 or newer, with npm 11 or newer, then run this again."
  command -v npm >/dev/null || fail "npm is missing: install npm 11 or newer (npm install -g npm@11), then run this again."
  local node npm
  node="$(node --version)"; npm="$(npm --version)"
  version_at_least "${node#v}" 20.19.0 || fail "Node.js here is $node; Parcours needs 20.19 or newer."
  version_at_least "$npm" 11.0.0 || fail "npm here is $npm; Parcours needs 11 or newer (npm install -g npm@11)."
}

need_writable() {
  [ -w "$ROOT" ] || fail "The folder $ROOT cannot be written by this user: Parcours builds and keeps its data there. Give yourself the right, or clone it elsewhere."
}

# A stamp of the files that make a build: their names, sizes and times. A build is skipped when it has not changed.
stamp() { find "$@" -type f -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -printf '%p %s %T@\n' 2>/dev/null | sort | sha256sum | cut -d ' ' -f 1; }

# when_changed NAME STAMP COMMAND...
when_changed() {
  local mark="$ROOT/data/.built/$1" now="$2"; shift 2
  if [ -f "$mark" ] && [ "$(cat "$mark")" = "$now" ]; then return; fi
  "$@"
  (umask 077 && mkdir -p "$ROOT/data/.built")
  printf '%s' "$now" > "$mark"
}

# Output only when it fails: people who start the product want the address, not the build.
quietly() {
  local log; log="$(mktemp)"
  if ! "$@" > "$log" 2>&1; then cat "$log" >&2; rm -f "$log"; fail "This step failed: $*"; fi
  rm -f "$log"
}

build_server() {
  local program="$ROOT/src/Parcours.Cli/bin/$CONFIGURATION/net10.0/parcours.dll"
  [ -f "$program" ] || rm -f "$ROOT/data/.built/server"
  when_changed server "$(stamp "$ROOT/src" "$ROOT/i18n" "$ROOT"/Directory.*.props "$ROOT/global.json")" make_server
}

make_server() {
  tell "Construction du serveur… (la première fois : une minute ou deux)" "Building the server… (the first time: a minute or two)"
  quietly dotnet build "$ROOT/src/Parcours.Cli" -c "$CONFIGURATION" -v quiet -m:2
}

install_web() {
  [ -d "$ROOT/web/node_modules" ] || rm -f "$ROOT/data/.built/packages"
  when_changed packages "$(stamp "$ROOT/web/package-lock.json" "$ROOT/web/package.json")" fetch_packages
}

fetch_packages() {
  tell "Installation des modules de l’interface…" "Fetching the packages of the interface…"
  quietly npm --prefix "$ROOT/web" ci --no-audit --no-fund
}

build_web() {
  install_web
  [ -f "$ROOT/web/dist/index.html" ] || rm -f "$ROOT/data/.built/web"
  when_changed web "$(stamp "$ROOT/web" "$ROOT/i18n")" make_web
}

make_web() {
  tell "Construction de l’interface…" "Building the interface…"
  quietly npm --prefix "$ROOT/web" run build
}

parcours_program() { dotnet "$ROOT/src/Parcours.Cli/bin/$CONFIGURATION/net10.0/parcours.dll" "$@"; }
