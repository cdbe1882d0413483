package boxreel.interchange;

import boxreel.base.LayoutException;

/// Reads layouts of one form. Without state.
public interface LayoutReader {
  LayoutFormat format();

  /// Whether a file is of this form, as its content tells. Never throws.
  boolean accepts(SourceText source);

  /// Reads a file.
  ///
  /// @throws LayoutException if it is not of this form or goes beyond all bounds; the sentence
  ///     names the place
  Imported read(SourceText source, Given given) throws LayoutException;
}
