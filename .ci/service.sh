# What the scripts beside this one share that see to a program or a server.
export DEBIAN_FRONTEND=noninteractive

# Installs Debian packages unless there is the command that they bring.
install_for() {
  local command=$1
  shift
  if command -v "$command" >/dev/null; then return; fi
  echo "Installing $*"
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

# A server that runs and asks for a password is somebody's: not ours to change.
require_closed() {
  local service=$1 port=$2
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    echo "$service: what listens on 127.0.0.1:$port does not let us in without a password" >&2
    return 1
  fi
}

# Waits for a command to succeed, a minute at most.
wait_for() {
  local service=$1
  shift
  for ((second = 0; second < 60; second++)); do
    if "$@" &>/dev/null; then return; fi
    sleep 1
  done
  echo "$service does not answer" >&2
  return 1
}
