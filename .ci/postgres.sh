#!/usr/bin/env bash
# Sees to it that PostgreSQL answers at 127.0.0.1:5432: user postgres, no password. As root on Debian.
set -euo pipefail
source "$(dirname "$0")/service.sh"
# A cluster takes its encoding from the locale it is created in; without one it would know no UTF-8.
export LANG=C.UTF-8 LC_ALL=C.UTF-8

readonly ACCESS='host all postgres 127.0.0.1/32 trust'

answers() { psql --host=127.0.0.1 --username=postgres --no-password --command='SELECT 1' postgres; }

start() {
  local version name
  if ! read -r version name _ < <(pg_lsclusters --no-header); then
    echo 'PostgreSQL is installed but has no cluster (pg_createcluster makes one)' >&2
    return 1
  fi

  local rules="/etc/postgresql/$version/$name/pg_hba.conf"
  grep -qxF "$ACCESS" "$rules" || sed -i "1i $ACCESS" "$rules"

  # Where the installation started it, it has not read that rule.
  pg_ctlcluster --skip-systemctl-redirect "$version" "$name" stop 2>/dev/null || true
  pg_ctlcluster --skip-systemctl-redirect "$version" "$name" start
}

install_for psql postgresql-client
if ! answers &>/dev/null; then
  require_closed PostgreSQL 5432
  install_for pg_ctlcluster postgresql
  start
  wait_for PostgreSQL answers
fi
echo 'PostgreSQL answers at 127.0.0.1:5432'
