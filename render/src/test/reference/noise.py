"""Noise of torch's CPU generator. Run with the packages of requirements.txt: `python noise.py`.

Writes noise.safetensors: `SEED.COUNTS` holds the numbers of successive calls of randn with those
counts on one generator. The program must run on a processor with AVX2, as nearly all have; without
it torch rounds differently in the last bits.
"""

import pathlib

import torch
from safetensors.torch import save_file

CALLS = {0: [16], 1: [1, 2, 5, 1], 42: [40, 3, 17, 3, 100], 1234567890123: [31], -7: [2048, 15, 15, 20]}


def draw(seed, counts):
    generator = torch.Generator("cpu").manual_seed(seed)
    return torch.cat([torch.randn(count, generator=generator) for count in counts])


if __name__ == "__main__":
    assert "AVX2" in torch.backends.cpu.get_cpu_capability() or "AVX512" in torch.backends.cpu.get_cpu_capability()
    out = pathlib.Path(__file__).parent.parent / "resources" / "reference" / "noise.safetensors"
    save_file({f"{s}.{'+'.join(map(str, c))}": draw(s, c) for s, c in CALLS.items()}, out)
