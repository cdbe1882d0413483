package boxreel.layout.lvd;

import boxreel.layout.Box;

/// A box of an answer that is still being written.
///
/// @param moment 1 to 6
/// @param object the same for the boxes of one object: its id as text, or its name
/// @param name what the object is, empty if this box does not say
public record StreamedBox(int moment, String object, String name, Box box) {}
