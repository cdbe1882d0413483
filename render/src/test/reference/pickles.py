"""A file by torch.save with every kind of tensor. Run with requirements.txt: `python pickles.py`."""

import collections
import pathlib

import torch

if __name__ == "__main__":
    out = pathlib.Path(__file__).parent.parent / "resources" / "reference"
    grid = torch.arange(12, dtype=torch.float32).reshape(3, 4)
    state = collections.OrderedDict(
        plain=grid,
        transposed=grid.t(),
        part=grid[1:, 2:],
        row=grid[1],
        scalar=torch.tensor(2.5),
        empty=torch.zeros(0, 3),
        half=torch.tensor([0.5, -2.0], dtype=torch.float16),
        bfloat=torch.tensor([0.5, -2.0], dtype=torch.bfloat16),
        double=torch.tensor([0.25], dtype=torch.float64),
        long=torch.tensor([[-3, 1 << 40]]),
        byte=torch.tensor([200], dtype=torch.uint8),
        flag=torch.tensor([True, False]),
        parameter=torch.nn.Parameter(torch.tensor([7.0])),
        channels_last=torch.arange(8.0).reshape(1, 2, 2, 2).contiguous(memory_format=torch.channels_last),
    )
    torch.save(state, out / "pickled.bin")
    torch.save({"epoch": 3, "lr": 0.1, "state_dict": torch.nn.Linear(2, 1).state_dict()}, out / "wrapped.pt")
