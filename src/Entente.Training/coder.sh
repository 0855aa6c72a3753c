#!/usr/bin/env bash
# Trains the coder's network, exports it, and chooses the weights by which patterns and network decide together.
#   src/Entente.Training/coder.sh ../shared/data ../shared/encoder scratch
# Two cores with bfloat16 products, nothing beside it: some 40 minutes. The last two steps need the trees of models/entente-base.onnx.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -eq 3 ] || { sed -n '2,4s/^# \?//p' "$0" >&2; exit 2; }
data=$1 encoder=$2 out=$3
mkdir -p "$out"
common=(--data "$data" --acts "$root/data/acts" --encoder "$encoder" --vocabulary "$root/models/vocab.txt")

run() { "$here/train.sh" "$@" 2>&1; }

[ -f "$out/coder-a.bin" ] || run coder "${common[@]}" --out "$out/coder-a.bin" --epochs 6 --seed 31 | tee "$out/coder-a.log"
[ -f "$out/coder-b.bin" ] || run coder "${common[@]}" --out "$out/coder-b.bin" --from "$out/coder-a.bin" --epochs 1 --rate 1.5e-4 --head-rate 5e-4 --seed 32 \
  --factuality 0.15 --causes 0.3 --pairs 1 | tee "$out/coder-b.log"
[ -f "$out/coder-c.bin" ] || run coder "${common[@]}" --out "$out/coder-c.bin" --from "$out/coder-b.bin" --epochs 4 --rate 1.5e-4 --head-rate 5e-4 --seed 33 \
  --factuality 0.2 --causes 0.4 --pairs 0.7 --plv yes | tee "$out/coder-c.log"
run coder-export "${common[@]}" --checkpoint "$out/coder-c.bin" --out "$root/models/entente-coder.onnx"
run decide --acts "$root/data/acts" --gold "$data/gold,$root/eval/gold" --out "$root/data/events/decision.tsv"
# Types of PLV's pairs, cross-validated.
run folds "${common[@]}" --from "$out/coder-b.bin" --epochs 5 --rate 1.5e-4 --head-rate 5e-4 --own 0.15 | tee "$out/folds.log"
