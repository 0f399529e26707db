# tools/lib.sh: what the scripts of this folder share.  Sourced, not run.

: "${PG_CONFIG:=pg_config}"
export PG_CONFIG

# Run a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "this needs root, and there is no sudo: $*" >&2
        return 1
    fi
}

# Run a command of the server.  PostgreSQL refuses to run as root, so root
# becomes postgres, the user that its package made.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}
