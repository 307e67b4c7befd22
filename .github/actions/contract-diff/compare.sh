#!/usr/bin/env bash
# The step of the action: reports first, so that they are there when the verdict fails the step.
set -euo pipefail

if [ -z "$TOOL" ]; then
  TOOL="$RUNNER_TEMP/contract-diff-tool/contract-diff"
  [ -x "$TOOL" ] || dotnet tool install contract-diff --tool-path "$(dirname "$TOOL")" ${VERSION:+--version "$VERSION"}
fi
tool=("$TOOL")
case "$TOOL" in *.dll) tool=(dotnet "$TOOL") ;; esac

arguments=()
while IFS= read -r argument; do
  [ -z "$argument" ] || arguments+=("$argument")
done <<< "$ARGUMENTS"
[ "$CHECK_VERSION" != true ] || arguments+=(--check-version)

code=0
report() { "${tool[@]}" "$BASE" "$REVISION" "${arguments[@]}" --fail-on "$FAIL_ON" "$@" || code=$?; [ "$code" -lt 2 ] || exit "$code"; }

mkdir -p "$OUTPUT"
report --format github
report --format json --output "$PWD/$OUTPUT/verdict.json"
report --format markdown --output "$PWD/$OUTPUT/verdict.md"
report --format html --output "$PWD/$OUTPUT/verdict.html"

cat "$OUTPUT/verdict.md" >> "$GITHUB_STEP_SUMMARY"
value() { sed -n "s/^  \"$1\": \"\{0,1\}\([a-z]*\)\"\{0,1\},\{0,1\}$/\1/p" "$OUTPUT/verdict.json"; }
breaking=false
case "$(value wireBreaking)$(value clientBreaking)" in *true*) breaking=true ;; esac
printf 'breaking=%s\nversion-bump=%s\n' "$breaking" "$(value suggestedVersionBump)" >> "$GITHUB_OUTPUT"
exit "$code"
