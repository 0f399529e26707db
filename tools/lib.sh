# tools/lib.sh: what the scripts of this folder share.  Sourced, not run; the
# Makefile does so with /bin/sh, so nothing of bash in here.

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

# Run a command that writes into PostgreSQL's directories: as root, unless
# they are this user's own.
as_installer() {
    if [ -w "$("$PG_CONFIG" --pkglibdir)" ] &&
        [ -w "$("$PG_CONFIG" --sharedir)/extension" ]; then
        "$@"
    else
        as_root env PG_CONFIG="$PG_CONFIG" "$@"
    fi
}

# Run a command of the server.  PostgreSQL refuses to run as root, so root
# becomes postgres, the user that its package made.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && "$@")
    fi
}

# Make a folder for a throw-away server, start it there, and print the
# folder's name.  Arguments are lines of its configuration.  The server listens
# on a socket in that folder only, and the folder is closed to other users.
# /tmp, because a socket's path is short by law and because postgres cannot
# enter root's own folders.
server_start() {
    bindir=$("$PG_CONFIG" --bindir) || return
    dir=$(as_server mktemp -d /tmp/newsextract.XXXXXX) || return

    if ! as_server "$bindir/initdb" --pgdata="$dir/data" --username=postgres \
        --auth=trust --encoding=UTF8 --locale=C --no-sync >"$dir.log" 2>&1; then
        cat "$dir.log" >&2
        rm -rf "$dir" "$dir.log"
        return 1
    fi
    rm -f "$dir.log"

    as_server tee -a "$dir/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
port = 5432
unix_socket_directories = '$dir'
fsync = off
synchronous_commit = off
full_page_writes = off
max_wal_size = '256MB'
log_line_prefix = '%m [%p] %q%a '
$(printf '%s\n' "$@")
CONF
    if ! as_server "$bindir/pg_ctl" --pgdata="$dir/data" --log="$dir/log" \
        --wait --silent start >/dev/null; then
        cat "$dir/log" >&2
        rm -rf "$dir"
        return 1
    fi
    echo "$dir"
}

# Stop the server of a folder that server_start has made, and remove both.
server_stop() {
    case $1 in
        /tmp/newsextract.*) ;;
        *) return 1 ;;
    esac
    [ -d "$1" ] || return 0
    as_server "$("$PG_CONFIG" --bindir)/pg_ctl" --pgdata="$1/data" \
        --mode=immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$1"
}

# Point psql and its kin to the server of a folder.
server_env() {
    PGHOST=$1 PGPORT=5432 PGUSER=postgres PGDATABASE=postgres
    PGCLIENTENCODING=UTF8
    PATH=$("$PG_CONFIG" --bindir):$PATH
    unset PGSERVICE PGOPTIONS PGPASSWORD PGHOSTADDR
    export PGHOST PGPORT PGUSER PGDATABASE PGCLIENTENCODING PATH
}
