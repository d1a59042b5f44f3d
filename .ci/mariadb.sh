#!/usr/bin/env bash
# Sees to it that MariaDB answers at 127.0.0.1:3306: user root, no password. As root on Debian.
set -euo pipefail
source "$(dirname "$0")/service.sh"

answers() { mariadb --host=127.0.0.1 --user=root --execute='SELECT 1'; }

start() {
  install -d -o mysql -g mysql /run/mysqld
  start-stop-daemon --start --oknodo --background --exec "$(command -v mariadbd)" -- --user=mysql
  wait_for MariaDB mariadb-admin ping

  # Who comes over TCP is root@localhost where names are resolved, root@127.0.0.1 where not.
  mariadb <<'SQL'
ALTER USER root@localhost IDENTIFIED VIA unix_socket OR mysql_native_password USING PASSWORD('');
CREATE USER IF NOT EXISTS root@127.0.0.1;
GRANT ALL PRIVILEGES ON *.* TO root@127.0.0.1 WITH GRANT OPTION;
SQL
}

install_for mariadb mariadb-client
if ! answers &>/dev/null; then
  require_closed MariaDB 3306
  install_for mariadbd mariadb-server
  start
  wait_for MariaDB answers
fi
echo 'MariaDB answers at 127.0.0.1:3306'
