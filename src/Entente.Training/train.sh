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
# Freed tensors stay with the process: to map and clear them anew at every step takes as long as the products.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=268435456
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1
# Fewer collections, and no lifetimes shortened by the optimizer: the binding does not keep its numbers alive through a call.
export DOTNET_GCgen0size=0x20000000 DOTNET_TC_CallCountThreshold=0x7fffffff DOTNET_TC_QuickJitForLoops=0
LD_PRELOAD="$shim" exec dotnet "$out/Entente.Training.dll" "$@"
