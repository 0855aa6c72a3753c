#!/usr/bin/env bash
# Scores a model on the development data: src/Entente.Training/score.sh base ../shared/data
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -ge 2 ] || { sed -n '2s/^# \?//p' "$0" >&2; exit 2; }
model=$1 data=$2
shift 2
entente() { "$root/entente" eval "$@" --model "$model"; echo; }
for treebank in ewt gum; do
  echo "== $treebank dev"
  entente ud "$data/treebank/$treebank-dev.conllu"
done
echo "== our news paragraphs"
entente sentences "$root/eval/sentences/news.txt"
echo "== names: UNER-EWT dev, CrossNER politics dev, a fifth of Wikigold"
entente names "$data/names/uner-ewt-dev.iob2"
entente names "$data/names/crossner-politics-dev.txt"
awk 'BEGIN { RS = ""; ORS = "\n\n" } NR % 5 == 0' "$data/names/wikigold.conll" >"${TMPDIR:-/tmp}/wikigold-fifth.conll"
entente names "${TMPDIR:-/tmp}/wikigold-fifth.conll"
echo "== development gold, our own gold"
entente gold "$data/gold" --worst 0
entente gold "$root/eval/gold" --worst 0
