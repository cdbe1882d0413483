package boxreel.ui.render;

import boxreel.ui.text.Message;

/// What a render can do without to take less memory, what matters least first.
enum MemoryStep implements Message {
  /// Half the memory for the UNet's weights; details of the picture differ.
  BFLOAT16,
  /// The clip in parts that go on from each other.
  FEWER_FRAMES,
  /// No gradients through the UNet; GLIGEN alone follows the boxes.
  NO_ATTENTION,
  /// Three quarters of the size.
  SMALLER
}
