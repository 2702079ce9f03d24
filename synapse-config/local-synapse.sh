# shellcheck shell=bash disable=SC2154
# How a Synapse comes to this machine, starts and stops. Read by the script `community`, which has the helpers used here:
# say, die, lock, need, with_progress; and says where things are: $root, $cache, $data, $synapse, $synapse_root.

# --- Synapse's own root --------------------------------------------------------------------------------------------

# Debian's sid has a current Synapse; in a folder of its own it touches nothing on this machine.
# Through tar, so that the files belong to whoever runs this, whether mmdebstrap works as root or in a user namespace.
unpack_root() { # FOLDER MMDEBSTRAP-OPTIONS...
  local folder=$1
  shift
  local prefix=()
  if ((EUID == 0)); then
    # /tmp may be small. (Without root it has to do: the user namespace can't look into a closed $HOME.)
    export TMPDIR=$cache
    # What mmdebstrap mounts is then gone with it, even if it is killed.
    if unshare --mount true 2>/dev/null; then prefix=(unshare --mount --propagation private); fi
  fi
  LC_ALL=C "${prefix[@]}" mmdebstrap --variant=minbase --include=matrix-synapse \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' "$@" sid - |
    tar -x --no-same-owner -C "$folder" --exclude='./dev/*'
}

# A mirror whose list has expired may hide newer packages; what it has is still signed by Debian.
accept_expired_mirror() {
  [[ ${COMMUNITY_STRICT_MIRROR:-} != 1 ]] ||
    die "The Debian mirror's signed list of files has expired, and COMMUNITY_STRICT_MIRROR=1 forbids to use it. Try another mirror, or later."
  say "Warning: the Debian mirror's signed list of files has expired. Signatures are still checked, but packages may be out of date."
  if [[ -t 0 && -t 2 ]]; then
    local answer
    read -r -p "Use it all the same for this local Synapse? [y/N] " answer
    [[ $answer == [yYjJ]* ]] || die "Nothing was installed. Try again later, or set COMMUNITY_HOMESERVER."
  fi
}

need_root() {
  [[ -x $synapse_root/usr/bin/python3 ]] && return
  need mmdebstrap:mmdebstrap tar:tar flock:util-linux /usr/share/keyrings/debian-archive-keyring.gpg:debian-archive-keyring
  if ((EUID != 0)); then need newuidmap:uidmap; fi
  lock synapse-root "$cache"
  if [[ ! -x $synapse_root/usr/bin/python3 ]]; then
    local log folder label="Building Synapse's own root (about 1 minute, 400 MB, once)"
    new_folder log
    log=$log/mmdebstrap
    rm -rf --one-file-system -- "$synapse_root".tmp.* # left by a run that was killed
    folder=$synapse_root.tmp.$$
    scratch+=("$folder")
    mkdir "$folder"
    if ! with_progress "$label" "$log" unpack_root "$folder"; then
      grep -q 'Release file for .* is expired' "$log" || root_failed "$log"
      accept_expired_mirror
      rm -rf --one-file-system -- "$folder"
      mkdir "$folder"
      with_progress "$label" "$log" unpack_root "$folder" --aptopt='Acquire::Check-Valid-Until "false"' || root_failed "$log"
    fi
    rm -rf -- "$synapse_root"
    mv -- "$folder" "$synapse_root"
  fi
  unlock
}

root_failed() { # LOG
  tail -n 20 "$1" >&2
  say "Synapse's own root could not be built; the end of mmdebstrap's log is above."
  if ((EUID != 0)); then say "It may help to run this as root once: user namespaces may be closed to other users here."; fi
  die "Or use a homeserver that already runs: set COMMUNITY_HOMESERVER to its address."
}

# --- Synapse -------------------------------------------------------------------------------------------------------

answers() { curl -fsS --noproxy '*' --max-time 3 -o /dev/null "${1%/}/_matrix/client/versions" 2>/dev/null; }

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 10000)) # below the range from which the system itself takes ports
    port_taken "$port" || break
  done
  echo "$port"
}

# Which process with this number: when it started, and in which run of the machine. A number alone may have a new owner.
identity() { # PID
  local stat boot="-"
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # The name, in parentheses, may hold blanks. Z is a process that has ended and waits to be collected.
  read -r -a stat <<<"${stat##*) }"
  [[ ${stat[0]} != Z ]] || return 1
  read -r boot </proc/sys/kernel/random/boot_id 2>/dev/null || true
  echo "$1 ${stat[19]} $boot"
}

# Prints the process id if the Synapse that we started still runs.
synapse_pid() {
  local recorded pid
  recorded=$(cat "$synapse/pid" 2>/dev/null) || return 1
  pid=${recorded%% *}
  [[ $pid =~ ^[0-9]+$ && $(identity "$pid") == "$recorded" ]] || return 1
  echo "$pid"
}

secret() { # FILE   made once, for the owner only
  [[ -s $1 ]] || (umask 077 && head -c 32 /dev/urandom | base64 | tr -d '=\n' >"$1")
}

prepare_synapse() { # PORT
  (umask 077 && mkdir -p "$synapse/config")
  secret "$synapse/registration-secret"
  secret "$synapse/macaroon-secret"
  secret "$synapse/form-secret"
  cp "$root/synapse-config/homeserver.yaml" "$synapse/config/homeserver.yaml"
  cp "$root/synapse-config/local-log.yaml" "$synapse/config/log.yaml"
  sed "s/@PORT@/$1/g" "$root/synapse-config/local.yaml.in" >"$synapse/config/local.yaml"
}

# Sets `outer` to what puts a program into Synapse's root, or to nothing, and `python` to the root's Python as seen from there.
choose_runner() {
  local loader libraries
  if command -v bwrap >/dev/null || install_packages bubblewrap; then
    # /proc as it is, not a new one: the process id is to be the one seen from out here.
    outer=("$(command -v bwrap)" --ro-bind "$synapse_root/usr" /usr --ro-bind "$synapse_root/etc" /etc
      --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64
      --dev /dev --ro-bind /proc /proc --tmpfs /tmp --bind "$synapse" /data --chdir /data)
    python=(/usr/bin/python3)
    if "${outer[@]}" /usr/bin/true 2>/dev/null; then return; fi
  fi
  # In many containers no namespace can be made, not even by root. The root's own loader and libraries work without.
  for loader in "$synapse_root"/lib64/ld-linux-*.so.* "$synapse_root"/lib/ld-linux-*.so.*; do
    if [[ -x $loader ]]; then break; fi
  done
  libraries=$(printf '%s:' "$synapse_root"/usr/lib/*-linux-gnu*)
  outer=()
  python=(env "PYTHONHOME=$synapse_root/usr" "OPENSSL_CONF=$synapse_root/etc/ssl/openssl.cnf"
    "$loader" --library-path "$libraries$synapse_root/usr/lib" "$synapse_root/usr/bin/python3")
}

# Becomes Synapse, in a session of its own, so that neither a closed terminal nor Ctrl-C reaches it.
synapse_job() {
  # The process writes down its own identity before it becomes Synapse; see identity().
  # shellcheck disable=SC2016
  local record='
    note() { echo "$1 ${22} $boot" >pid; }
    boot=-
    read -r boot </proc/sys/kernel/random/boot_id
    read -r stat </proc/$$/stat
    note $stat
    exec "$@"'
  close_descriptors
  umask 077
  cd "$synapse"
  exec setsid env -i PATH=/usr/bin:/bin HOME=/tmp LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 \
    "${outer[@]}" /bin/sh -c "$record" sh "${python[@]}" \
    -m synapse.app.homeserver --no-secrets-in-config -c config/homeserver.yaml -c config/local.yaml
}

abandon_start() {
  [[ -n $launched ]] || return 0
  end_group "$launched"
  kill -TERM "$launched" 2>/dev/null || true # if it had no group of its own yet
  launched=""
  rm -f -- "$synapse/pid" "$synapse/url"
  if $synapse_is_new; then rm -rf -- "$synapse"; fi
}

# Usage: wait_until_up URL   Returns 1 if Synapse ended or didn't answer within a minute.
wait_until_up() {
  local start=$SECONDS
  until answers "$1"; do
    [[ -z $launched ]] || kill -0 "$launched" 2>/dev/null || return 1
    ((SECONDS - start < 60)) || return 1
    sleep 0.3
  done
  [[ -n $(synapse_pid) ]]
}

choose_port() {
  local kept
  kept=$(cat "$synapse/port" 2>/dev/null || true)
  if [[ -n ${COMMUNITY_PORT:-} ]]; then
    [[ $COMMUNITY_PORT =~ ^[1-9][0-9]{0,4}$ && $COMMUNITY_PORT -lt 65536 ]] ||
      die "COMMUNITY_PORT must be a number from 1 to 65535, not '$COMMUNITY_PORT'."
    ! port_taken "$COMMUNITY_PORT" || die "Port $COMMUNITY_PORT (from COMMUNITY_PORT) is taken by another program."
    port=$COMMUNITY_PORT
  elif [[ -n $kept ]] && ! port_taken "$kept"; then
    port=$kept
  elif ! port_taken 8008; then
    port=8008
  else
    port=$(free_port)
  fi
}

# Sets `url`. What this run started is noted in `started`.
started=false
synapse_start() {
  need curl:curl
  if [[ -n ${COMMUNITY_HOMESERVER:-} ]]; then
    url=${COMMUNITY_HOMESERVER%/}
    answers "$url" || die "No Matrix homeserver answers at $url (COMMUNITY_HOMESERVER)."
    say "Using the homeserver at $url."
    return
  fi
  need_root
  make_data_folder
  lock synapse "$data"
  local pid
  if pid=$(synapse_pid); then
    url=$(cat "$synapse/url" 2>/dev/null || true)
    answers "$url" || with_progress "Waiting for Synapse" /dev/null wait_until_up "$url" ||
      die "Synapse runs (process $pid) but does not answer. See $synapse/homeserver.log, or run: ./community synapse stop"
    say "Synapse already runs at $url."
    unlock
    return
  fi
  rm -f -- "$synapse/pid" "$synapse/url" # left by one that was killed
  synapse_is_new=true
  if [[ -d $synapse ]]; then synapse_is_new=false; fi
  local port
  choose_port
  prepare_synapse "$port"
  choose_runner
  url=http://127.0.0.1:$port
  # Before the start: should this script be killed during it, the next one finds Synapse all the same.
  printf '%s\n' "$url" >"$synapse/url"
  synapse_job </dev/null >"$synapse/console.log" 2>&1 &
  launched=$!
  with_progress "Starting Synapse" /dev/null wait_until_up "$url" || start_failed
  printf '%s\n' "$port" >"$synapse/port"
  launched=""
  started=true
  unlock
  say "Synapse runs at $url."
}

start_failed() {
  local log
  for log in "$synapse/console.log" "$synapse/homeserver.log"; do
    # Not the log of an earlier run.
    if [[ -s $log && ! $log -ot $synapse/config/local.yaml ]]; then tail -n 15 -- "$log" >&2; fi
  done
  die "Synapse did not start; the end of its log is above."
}

synapse_stop() {
  local pid _
  if pid=$(synapse_pid); then
    kill -TERM "$pid" 2>/dev/null || true
    for _ in {1..50}; do
      synapse_pid >/dev/null || break
      sleep 0.2
    done
    if synapse_pid >/dev/null; then kill -KILL "$pid" 2>/dev/null || true; fi
  fi
  rm -f -- "$synapse/pid" "$synapse/url"
}

synapse_status() {
  local pid
  if [[ -n ${COMMUNITY_HOMESERVER:-} ]]; then
    answers "$COMMUNITY_HOMESERVER" || die "No Matrix homeserver answers at $COMMUNITY_HOMESERVER (COMMUNITY_HOMESERVER)."
    echo "The homeserver at $COMMUNITY_HOMESERVER answers."
  elif ! pid=$(synapse_pid); then
    echo "Synapse does not run. To start it: ./community synapse start"
    return 3
  elif answers "$(cat "$synapse/url" 2>/dev/null)"; then
    echo "Synapse runs at $(<"$synapse/url") (process $pid, data in $synapse)."
  else
    die "Synapse runs (process $pid) but does not answer. Its log: $synapse/homeserver.log"
  fi
}

# Accounts and rooms go with the homeserver, so what the bots know about them is of no use any more.
synapse_reset() {
  local answer belongings=("$synapse" "$data/community.json" "$data/secrets" "$data/store")
  [[ -z ${COMMUNITY_HOMESERVER:-} ]] ||
    die "COMMUNITY_HOMESERVER is set: reset deletes only a local Synapse. Unset it if that is what you want."
  if [[ ! -d $synapse ]]; then
    say "There is no local Synapse in $data; nothing to delete."
    return
  fi
  if ! has_option --yes "$@"; then
    [[ -t 0 ]] || die "This deletes the local Synapse with all accounts and rooms. Say so with --yes."
    say "This deletes the local Synapse with all accounts and rooms, and what the bots stored about them:"
    printf '  %s\n' "${belongings[@]}" >&2
    read -r -p "Delete all of it? [y/N] " answer
    [[ $answer == [yYjJ]* ]] || die "Nothing was deleted."
  fi
  lock synapse "$data"
  synapse_stop
  rm -rf -- "${belongings[@]}"
  unlock
  say "Deleted: the local Synapse, and the bots' configuration, secrets and store that belonged to it."
}
