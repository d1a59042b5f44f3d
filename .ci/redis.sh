#!/usr/bin/env bash
# Sees to it that Redis answers at 127.0.0.1:6379, without a password. As root on Debian.
set -euo pipefail
source "$(dirname "$0")/service.sh"

answers() { [[ $(redis-cli -h 127.0.0.1 ping) == PONG ]]; }

install_for redis-cli redis-tools
if ! answers &>/dev/null; then
  require_closed Redis 6379
  install_for redis-server redis-server
  # Where the installation started it there is nothing left to do.
  answers &>/dev/null ||
    redis-server --daemonize yes --bind 127.0.0.1 --port 6379 --save '' --appendonly no >/dev/null
  wait_for Redis answers
fi
echo 'Redis answers at 127.0.0.1:6379'
