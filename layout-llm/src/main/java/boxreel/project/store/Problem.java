package boxreel.project.store;

/// Something in a project's files that could not be read as it is; the rest was.
///
/// @param file where, relative to the project
/// @param sentence what is wrong, in which line or field, and what became of it
public record Problem(String file, String sentence) {}
