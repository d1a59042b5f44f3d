#!/usr/bin/env bash
# Sees to it that there is a Chromium for the browser tests. As root on Debian.
set -euo pipefail
source "$(dirname "$0")/service.sh"

install_for chromium chromium
echo "$(chromium --version --no-sandbox) is there"
