# Shared by the scripts in deploy/: a JDK 25, the build, plain messages. Sourced, not run.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*"; }

# Ends with one line that says what is missing.
fail() { printf '%s\n' "$*" >&2; exit 1; }

need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing; install it and call this again."; }

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

# Prints the home of the first JDK 25 there is.
installed_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${GRAALVM_HOME:-}" "$jdk_of_ours" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

jdk_of_ours="${XDG_CACHE_HOME:-$HOME/.cache}/passerelle/jdk-25"

# Installs Temurin 25 below the user's cache folder. PASSERELLE_JDK_URL names another archive.
install_jdk() {
  need curl
  need tar
  local system machine url archive
  system=$(uname -s | tr '[:upper:]' '[:lower:]' | sed 's/darwin/mac/')
  machine=$(uname -m | sed 's/x86_64/x64/; s/arm64/aarch64/')
  url="${PASSERELLE_JDK_URL:-https://api.adoptium.net/v3/binary/latest/25/ga/$system/$machine/jdk/hotspot/normal/eclipse}"
  say "No JDK 25 found: fetching one from $url"
  mkdir -p "$jdk_of_ours"
  archive=$(mktemp)
  curl -fsSL --retry 3 -o "$archive" "$url" ||
    fail "The JDK could not be fetched. Install a JDK 25 and set JAVA_HOME, or set PASSERELLE_JDK_URL to a .tar.gz of one."
  tar -xzf "$archive" -C "$jdk_of_ours" --strip-components=1 || fail "$url is no .tar.gz of a JDK."
  rm -f "$archive"
  is_jdk_25 "$jdk_of_ours" || fail "What $url holds is no JDK 25."
  say "JDK 25 installed in $jdk_of_ours"
}

# Sets JAVA_HOME to a JDK 25, whatever `java` is by default.
use_jdk() {
  local home
  home=$(installed_jdk) || { install_jdk; home=$jdk_of_ours; }
  export JAVA_HOME=$home
  export PATH="$JAVA_HOME/bin:$PATH"
}

# The console is tested in Chromium; where it is missing and can be had without asking, it is installed.
# Without it those tests are skipped and say so.
offer_chromium() {
  command -v chromedriver >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
  say "Installing Chromium for the tests of the console …"
  { timeout 120 apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq chromium chromium-driver; } >/dev/null 2>&1 ||
    say "Chromium cannot be installed here; the console is not tested in a browser."
}

need_disk() {
  local free
  free=$(df -Pm "$root" | awk 'NR == 2 {print $4}')
  [ "$free" -ge 2000 ] || fail "Only $free MB are free in $root; the build needs about 2000."
}

maven() { (cd "$root" && ./mvnw -B "$@"); }
