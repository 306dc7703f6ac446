#!/bin/sh
# Writes, as Markdown, what the assembly in target/cdk.out would change on a stage: sh diff.sh dev
set -eu
stage=$1
changes=$(npx cdk --build true --app target/cdk.out diff --no-color "$stage/*" 2>&1)
printf '### What this would change on %s\n\n```\n%s\n```\n' "$stage" "$(printf %s "$changes" | head -c 60000)"
