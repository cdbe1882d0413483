"""The two reduced architectures that the fixtures use.

They differ on purpose in every number that a config may change: widths, head sizes, group counts,
norm_eps, layers per block, levels, depth of the text encoder and its activation, VAE scaling
factor, scheduler settings. `tiny-b` has four levels, so that the published guidance keys exist, and
latents whose sides are no multiple of 8.
"""

UNET = {
    "tiny-a": dict(
        sample_size=12,
        in_channels=4,
        out_channels=4,
        down_block_types=("CrossAttnDownBlock3D", "DownBlock3D"),
        up_block_types=("UpBlock3D", "CrossAttnUpBlock3D"),
        block_out_channels=(12, 18),
        layers_per_block=1,
        downsample_padding=1,
        mid_block_scale_factor=1,
        act_fn="silu",
        norm_num_groups=6,
        norm_eps=1e-5,
        cross_attention_dim=24,
        attention_head_dim=3,
    ),
    "tiny-b": dict(
        sample_size=9,
        in_channels=4,
        out_channels=4,
        down_block_types=(
            "CrossAttnDownBlock3D",
            "CrossAttnDownBlock3D",
            "CrossAttnDownBlock3D",
            "DownBlock3D",
        ),
        up_block_types=(
            "UpBlock3D",
            "CrossAttnUpBlock3D",
            "CrossAttnUpBlock3D",
            "CrossAttnUpBlock3D",
        ),
        block_out_channels=(8, 12, 16, 8),
        layers_per_block=2,
        downsample_padding=1,
        mid_block_scale_factor=1,
        act_fn="silu",
        norm_num_groups=4,
        norm_eps=1e-3,
        cross_attention_dim=20,
        attention_head_dim=2,
    ),
}

# Frames, latent height, latent width.
LATENTS = {"tiny-a": (3, 6, 10), "tiny-b": (4, 9, 13)}

VAE = {
    "tiny-a": dict(
        in_channels=3,
        out_channels=3,
        down_block_types=("DownEncoderBlock2D",) * 2,
        up_block_types=("UpDecoderBlock2D",) * 2,
        block_out_channels=(12, 18),
        layers_per_block=1,
        act_fn="silu",
        latent_channels=4,
        norm_num_groups=6,
        sample_size=24,
        scaling_factor=0.18215,
    ),
    "tiny-b": dict(
        in_channels=3,
        out_channels=3,
        down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3,
        block_out_channels=(8, 16, 16),
        layers_per_block=2,
        act_fn="silu",
        latent_channels=4,
        norm_num_groups=4,
        sample_size=36,
        scaling_factor=0.31,
    ),
}

# tiny-a carries the legacy eos_token_id 2 of Stable Diffusion 2 (arg-max pooling); tiny-b the real
# id, which newer transformers search for.
TEXT = {
    "tiny-a": dict(
        hidden_size=24,
        intermediate_size=48,
        num_hidden_layers=3,
        num_attention_heads=4,
        hidden_act="gelu",
        eos_token_id=2,
        bos_token_id=0,
        pad_token_id=1,
        projection_dim=16,
    ),
    "tiny-b": dict(
        hidden_size=20,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=5,
        hidden_act="quick_gelu",
        eos_token_id=None,  # filled in with the vocabulary's own id
        bos_token_id=None,
        pad_token_id=None,
        projection_dim=16,
    ),
}

SCHEDULER = {
    # As the published folders are (lvd.md 2.2): no timestep_spacing in the file.
    "tiny-a": dict(
        num_train_timesteps=1000,
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
        prediction_type="epsilon",
    ),
    "tiny-b": dict(
        num_train_timesteps=1000,
        beta_start=0.0001,
        beta_end=0.02,
        beta_schedule="linear",
        clip_sample=False,
        set_alpha_to_one=True,
        steps_offset=1,
        prediction_type="v_prediction",
        timestep_spacing="leading",
    ),
}

# Keys (part, block, attention index, transformer block index) that guidance reads.
GUIDANCE_KEYS = {
    "tiny-a": [("down", 0, 0, 0), ("up", 1, 0, 0), ("up", 1, 1, 0)],
    "tiny-b": [
        ("down", 1, 0, 0),
        ("down", 2, 0, 0),
        ("down", 2, 1, 0),
        ("up", 1, 0, 0),
        ("up", 1, 1, 0),
        ("up", 2, 2, 0),
    ],
}
