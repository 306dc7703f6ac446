# Sourced by mvnw: points JAVA_HOME at a JDK 25, unless it is there already.
is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

if ! is_jdk25 "${JAVA_HOME-}"; then
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")")
  found=
  for home in "$on_path" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" /usr/lib/jvm/*25* /opt/*jdk*25* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -z "$found" ] && is_jdk25 "$home"; then
      found=$home
    fi
  done
  if [ -z "$found" ]; then
    echo "mvnw: no JDK 25 found in JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman or ~/.jdks. Install Temurin 25, or set JAVA_HOME." >&2
    exit 1
  fi
  JAVA_HOME=$found
  export JAVA_HOME
fi
