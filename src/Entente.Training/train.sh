#!/usr/bin/env bash
# Builds the trainer with its native library and runs it with the arguments given, e.g.
#   src/Entente.Training/train.sh train --data ../shared/data --encoder ../shared/encoder --vocabulary models/vocab.txt --out scratch/base
# TorchSharp's native library asks for GLIBCXX_3.4.32 for one symbol; on a system whose libstdc++ is older the need
# is marked weak and the symbol preloaded.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out="$here/bin/Release/net10.0"
dotnet build "$here" -c Release -v q --nologo -p:Libtorch=true >&2
library="$out/runtimes/linux-x64/native/libLibTorchSharp.so"
shim="$out/libstdcxx-shim.so"
if [ ! -f "$shim" ]; then
  printf '#include <ios>\nnamespace std { void ios_base_library_init(); }\nvoid std::ios_base_library_init() {}\n' |
    g++ -shared -fPIC -O2 -x c++ -o "$shim" -
fi
dotnet "$out/Entente.Training.dll" weaken --library "$library" --version GLIBCXX_3.4.32 >&2
LD_PRELOAD="$shim" exec dotnet "$out/Entente.Training.dll" "$@"
