package boxreel.project;

/// How frames were drawn between the frames of a take.
///
/// @param model what drew them
/// @param steps denoising steps
/// @param guidance classifier-free guidance weight
/// @param factor how many frames of the take there are for each of the shot's, 1 or more
public record TakeInterpolation(String model, int steps, double guidance, int factor) {}
