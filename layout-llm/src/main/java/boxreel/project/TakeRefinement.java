package boxreel.project;

/// How a take was drawn again, larger and finer, after it was rendered.
///
/// @param model what refined it
/// @param strength how much was drawn anew, above 0 to 1
/// @param steps of which the strength took its share
/// @param guidance classifier-free guidance weight
/// @param width pixels of the take
/// @param height pixels of the take
public record TakeRefinement(
    String model, double strength, int steps, double guidance, int width, int height) {}
