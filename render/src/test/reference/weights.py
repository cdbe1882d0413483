"""Random, well-scaled weights: one seeded generator per tensor name, no layer left at zero."""

import zlib

import torch


def draw(name, shape, seed=0):
    """Standard normal values for a name. Any program with torch's CPU generator can redraw them."""
    generator = torch.Generator("cpu").manual_seed((zlib.crc32(name.encode()) + seed) & 0x7FFFFFFF)
    return torch.randn(tuple(shape), generator=generator)


def scaled(name, parameter, seed=0, stream=1.0):
    """Numbers for a parameter of this name and shape."""
    values = draw(name, parameter.shape, seed)
    leaf = name.rsplit(".", 1)[-1]
    if leaf.startswith("alpha_"):
        return 0.7 + 0.3 * torch.tanh(values)
    if leaf.startswith("null_"):
        return 0.5 * values
    if leaf == "bias":
        return 0.1 * values * (stream if _ends_branch(name) else 1.0)
    if parameter.ndim == 1:  # norm weights
        return 1.0 + 0.2 * values
    if "embedding" in name and "time_embedding" not in name:
        return 0.5 * values
    fan_in = parameter[0].numel()
    result = values / fan_in**0.5
    if ".to_q." in name or ".to_k." in name or ".q_proj." in name or ".k_proj." in name:
        result = 1.2 * result  # a sharper softmax; more, and float32 itself is not reproducible
    if name == "conv_out.weight":
        result = 0.3 * result  # so that a sampled trajectory does not amplify rounding
    if _ends_branch(name):
        result = stream * result
    return result


def _ends_branch(name):
    """Layers that add to the residual stream or start it."""
    return any(
        part in name
        for part in ("proj_out.", "conv2.weight", "conv2.bias", "conv4.3.", "conv_shortcut.", "conv_in.")
    )


def fill(module, seed=0, stream=1.0, dtype=None):
    """Overwrites all parameters. `stream` scales what feeds the residual stream (a small value makes
    the epsilon of each norm visible); `dtype` rounds through a storage type."""
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            values = scaled(name, parameter, seed, stream)
            if dtype is not None:
                values = values.to(dtype)
            parameter.copy_(values.to(torch.float32))
    module.requires_grad_(False)
    return module.eval()
