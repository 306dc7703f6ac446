#!/bin/sh
# Builds, deploys a stage with your own credentials, and plays a call to it: sh deploy.sh dev
#
# The first time it opens the workspace that is called, and keeps its keys in .switchboard/<stage>-check.env.
set -eu
cd "$(dirname "$0")"
stage=${1:?"say which stage: sh deploy.sh dev"}
shift
npm ci --silent
npx cdk deploy "$stage/*" --outputs-file target/outputs.json "$@"
url=$(node -p "require('./target/outputs.json')['switchboard-$stage-api'].Url")
cd ..
./mvnw -q -Popen -Dworkspace=check "-Dstage=$stage" "-Durl=$url"
./mvnw -q -Pcall "-Denv=.switchboard/$stage-check.env"
