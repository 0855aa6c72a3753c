#!/usr/bin/env bash
# Trains a model from the data and the pretrained encoder to the committed file; picks up where it left off.
#   src/Entente.Training/recipe.sh base  ../shared/data ../shared/encoder scratch
#   src/Entente.Training/recipe.sh small ../shared/data ../shared/encoder scratch   # makes the base's checkpoint first if it is not there
# Two cores with bfloat16 products: some 70 minutes for the base, 20 more for the small one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -eq 4 ] || { sed -n '2,5s/^# \?//p' "$0" >&2; exit 2; }
model=$1 data=$2 encoder=$3 out=$4
mkdir -p "$out"

train() { # NAME OPTIONS…: one network, unless its checkpoint is complete.
  local name=$1
  shift
  [ -f "$out/$name.done" ] && return
  "$here/train.sh" train --data "$data" --encoder "$encoder" --vocabulary "$root/models/vocab.txt" --out "$out/$name.bin" "$@" 2>&1 | tee "$out/$name.log"
  touch "$out/$name.done"
}

export_model() { # CHECKPOINT MODEL OPTIONS…
  "$here/train.sh" export --data "$data" --vocabulary "$root/models/vocab.txt" \
    --checkpoint "$out/$1.bin" --labels "$out/$1.json" --out "$root/models/entente-$2.onnx" "${@:3}"
}

# Two teachers that differ by seed and length; the base learns from gold and from both, the small one from gold and the base.
train teacher-1 --epochs 8 --rate 2e-4 --seed 21
train teacher-2 --epochs 5 --rate 2e-4 --seed 22
train base --epochs 3 --from "$out/teacher-1.bin" --teachers "$out/teacher-1.bin,$out/teacher-2.bin" \
  --unlabelled 80000 --rate 1.2e-4 --head-rate 5e-4 --seed 23
if [ "$model" = base ]; then
  export_model base base
else
  train small --layers 2 --epochs 5 --from "$out/base.bin" --teachers "$out/base.bin" \
    --unlabelled 200000 --rate 3e-4 --head-rate 8e-4 --seed 24
  export_model small small --layers 2
fi
